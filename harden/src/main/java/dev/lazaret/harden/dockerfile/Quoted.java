package dev.lazaret.harden.dockerfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.util.List;
import java.util.regex.Pattern;

/** Texts so that a shell or a Dockerfile takes them for what they are. */
final class Quoted {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]++");

    private Quoted() {}

    /** Whether a Dockerfile can hold it: one line of printable text. */
    static boolean fits(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0xFFFD);
    }

    /** One word for a POSIX shell. */
    static String shell(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    /**
     * One value of ENV, LABEL and the like, where variables are replaced and a backslash escapes.
     */
    static String value(String text) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$");
        return PLAIN.matcher(text).matches() ? text : "\"" + escaped + "\"";
    }

    /** The exec form. */
    static String json(List<String> words) {
        try {
            return MAPPER.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings can be written", e);
        }
    }
}
