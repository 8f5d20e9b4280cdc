package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Predicate;

/** Looks at what a Base64 value decodes to; both alphabets, padding optional. */
record Base64Check(int skip, Predicate<byte[]> wanted) implements Check {

    private static final int DISTINCT_MIN = 8;

    static Base64Check ofLength(int length) {
        return new Base64Check(0, bytes -> bytes.length == length && isVaried(bytes));
    }

    /** A text that starts so, after so many characters of prefix. */
    static Base64Check startingWith(int skip, String text) {
        return new Base64Check(skip, bytes -> latin1(bytes).startsWith(text));
    }

    /** A JSON object that has this text, after so many characters of prefix. */
    static Base64Check jsonWith(int skip, String text) {
        return new Base64Check(
                skip, bytes -> latin1(bytes).startsWith("{") && latin1(bytes).contains(text));
    }

    @Override
    public boolean holds(Candidate candidate) {
        byte[] bytes = decode(candidate.value().substring(skip));
        return bytes.length > 0 && wanted.test(bytes);
    }

    /** The bytes, or none when it is not Base64. */
    static byte[] decode(String text) {
        String plain = text.replace('-', '+').replace('_', '/').replace("=", "");
        if (plain.length() % 4 == 1) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(plain);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean isVaried(byte[] bytes) {
        long distinct = latin1(bytes).chars().distinct().count();
        return distinct >= Math.min(DISTINCT_MIN, bytes.length / 2);
    }
}
