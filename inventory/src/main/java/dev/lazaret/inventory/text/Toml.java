package dev.lazaret.inventory.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.base.Text;
import dev.lazaret.layers.Content;

import java.io.IOException;

/** TOML 1.0 documents as trees, bounded in bytes and depth. */
public final class Toml {

    /** Three times the largest lock files seen; a tree takes up to thirty times its text. */
    private static final int CHARS_MAX = 16 << 20;

    private static final TomlMapper MAPPER =
            new TomlMapper(
                    TomlFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(Json.DEPTH_MAX)
                                            .maxNumberLength(1_000)
                                            .maxStringLength(CHARS_MAX)
                                            .build())
                            .build());

    private Toml() {}

    /** Reads the whole file. */
    public static JsonNode read(Content content) throws IOException {
        return read(TextFile.read(content));
    }

    /** Reads a whole text. */
    public static JsonNode read(String text) throws IOException {
        if (text.length() > CHARS_MAX) {
            throw new LimitExceededException(
                    "TOML of " + text.length() + " characters; at most " + CHARS_MAX + " are read");
        }
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            String why = Text.quote(e.getOriginalMessage(), 300);
            if (e instanceof StreamConstraintsException) {
                throw new LimitExceededException("TOML document exceeds a limit: " + why);
            }
            String line = e.getLocation() == null ? "?" : "" + e.getLocation().getLineNr();
            throw new MalformedException("not valid TOML at line " + line + ": " + why, e);
        }
    }
}
