package dev.lazaret.advisories.osv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a JSON document token by token, so that memory is what is kept and never what is there.
 * Every method is called on the first token of a value and leaves the parser on its last.
 */
final class Json {

    private static final int DEPTH_MAX = 64;
    private static final int TEXT_CHARS_MAX = 4 << 20;

    static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEPTH_MAX)
                                    .maxStringLength(TEXT_CHARS_MAX)
                                    .maxNameLength(4_096)
                                    .maxNumberLength(1_000)
                                    .build())
                    .build();

    /** What to do with one member of an object. */
    @FunctionalInterface
    interface Member {
        void read(String name) throws IOException, OsvFormatException;
    }

    /** What to do with one element of an array. */
    @FunctionalInterface
    interface Element {
        void read() throws IOException, OsvFormatException;
    }

    private Json() {}

    /** Visits each member; a value that is no object is skipped. */
    static void object(JsonParser json, Member member) throws IOException, OsvFormatException {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            member.read(name);
        }
    }

    /** Visits each element; a value that is no array is skipped. */
    static void array(JsonParser json, Element element) throws IOException, OsvFormatException {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                throw new OsvFormatException("the record ends inside an array");
            }
            element.read();
        }
    }

    /** The text here, empty when the value is no text. */
    static String text(JsonParser json) throws IOException {
        if (json.hasToken(JsonToken.VALUE_STRING)) {
            return json.getText();
        }
        json.skipChildren();
        return "";
    }

    /** The non-empty texts of an array. */
    static List<String> texts(JsonParser json) throws IOException, OsvFormatException {
        List<String> texts = new ArrayList<>();
        array(
                json,
                () -> {
                    String text = text(json);
                    if (!text.isEmpty()) {
                        texts.add(text);
                    }
                });
        return texts;
    }
}
