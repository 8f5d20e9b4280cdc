package dev.lazaret.inventory.sbom;

import static dev.lazaret.inventory.text.Json.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;
import dev.lazaret.base.Text;
import dev.lazaret.inventory.text.Json;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * A gap as an SBOM carries it, by the name {@link SbomProperties#GAP}: a JSON object with kind,
 * reason and, where there are any, layer, path and remedy. An inventory of an image that was not
 * read completely would otherwise look like a complete one.
 */
public final class GapStatement {

    private static final int CHARS_MAX = 100_000;
    private static final int TOKENS_MAX = 50;

    private static final JsonMapper JSON = new JsonMapper(Json.factory(4L * CHARS_MAX, TOKENS_MAX));

    private GapStatement() {}

    /** The statement of a gap. */
    public static String of(Gap gap) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", gap.kind().label());
        Digest layer = gap.place().layer();
        if (layer != null) {
            json.put("layer", layer.toString());
        }
        if (gap.place().path() != null) {
            json.put("path", gap.place().path());
        }
        json.put("reason", gap.reason());
        if (!gap.remedy().isEmpty()) {
            json.put("remedy", gap.remedy());
        }
        return json.toString();
    }

    /** The gap of a statement. One that cannot be read is a gap too: nothing gets lost. */
    static Gap parse(String statement) {
        try {
            if (statement.length() > CHARS_MAX) {
                throw new IllegalArgumentException("more than " + CHARS_MAX + " characters");
            }
            JsonNode json = JSON.readTree(statement);
            String kind = text(json, "kind").toUpperCase(Locale.ROOT).replace('-', '_');
            return new Gap(
                    Gap.Kind.valueOf(kind),
                    new Location(layer(text(json, "layer")), path(json.path("path")), 0),
                    text(json, "reason"),
                    text(json, "remedy"));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Gap.of(
                    Gap.Kind.BROKEN,
                    Location.NOWHERE,
                    "the SBOM says what was not looked at in words that cannot be read: "
                            + Text.quote(statement, 300));
        }
    }

    private static @Nullable Digest layer(String text) {
        return text.isEmpty() ? null : Digest.parse(text);
    }

    private static @Nullable String path(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
