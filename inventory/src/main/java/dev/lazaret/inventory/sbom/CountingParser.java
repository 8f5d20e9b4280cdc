package dev.lazaret.inventory.sbom;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

import dev.lazaret.base.LimitExceededException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** Bounds the tokens of one element, so that a document of any length takes bounded memory. */
final class CountingParser extends JsonParserDelegate {

    private static final int ELEMENT_TOKENS_MAX = 2_000_000;

    private int tokens;

    CountingParser(JsonParser parser) {
        super(parser);
    }

    /** The next element begins. */
    void restart() {
        tokens = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        tokens++;
        if (tokens > ELEMENT_TOKENS_MAX) {
            throw new LimitExceededException(
                    "one element of the SBOM has more than " + ELEMENT_TOKENS_MAX + " tokens");
        }
        return super.nextToken();
    }
}
