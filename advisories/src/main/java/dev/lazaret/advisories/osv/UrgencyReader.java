package dev.lazaret.advisories.osv;

import com.fasterxml.jackson.core.JsonParser;

import dev.lazaret.base.Text;

import java.io.IOException;

/**
 * Finds a distributor's word for severity in a {@code database_specific} or {@code
 * ecosystem_specific} object: Debian's {@code urgency}, Ubuntu's {@code ubuntu_priority}, GitHub's
 * and Bitnami's {@code severity}.
 */
final class UrgencyReader {

    private static final int WORD_CHARS_MAX = 40;

    private UrgencyReader() {}

    /** The word, empty when the object has none. */
    static String read(JsonParser json) throws IOException, OsvFormatException {
        String[] word = {""};
        Json.object(
                json,
                name -> {
                    switch (name) {
                        case "urgency", "ubuntu_priority", "priority", "severity" -> {
                            String text = Json.text(json);
                            word[0] = text.isEmpty() ? word[0] : text;
                        }
                        default -> json.skipChildren();
                    }
                });
        return Text.quote(word[0], WORD_CHARS_MAX);
    }
}
