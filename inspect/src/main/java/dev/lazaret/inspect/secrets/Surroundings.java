package dev.lazaret.inspect.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What stands around a match. */
final class Surroundings {

    /** A string this long follows its length byte in Java classes and Python's byte code. */
    private static final int PREFIXED_MAX = 255;

    private Surroundings() {}

    static boolean isWord(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'A' && b <= 'Z')
                || (b >= 'a' && b <= 'z')
                || b == '_';
    }

    /**
     * Whether the word before goes on here. An escape ({@code \n}, {@code %3D}) is no word, nor is
     * the length byte of a string in byte code that happens to be a letter.
     */
    static boolean runsOn(byte[] bytes, int start, int limit) {
        if (start == 0 || !isWord(bytes[start - 1]) || bytes[start - 1] == '_') {
            return false;
        }
        byte before = start > 1 ? bytes[start - 2] : 0;
        if (before == '\\' || (start > 2 && bytes[start - 3] == '%')) {
            return false;
        }
        boolean counted = before <= 0 || before == 'z' || before == 'Z';
        return !(counted && tokenLength(bytes, start, limit) >= bytes[start - 1]);
    }

    /** How many token characters follow, roughly: enough to believe a length byte. */
    private static int tokenLength(byte[] bytes, int start, int limit) {
        int end = start;
        int stop = Math.min(limit, start + PREFIXED_MAX);
        while (end < stop && bytes[end] > ' ') {
            end++;
        }
        return end - start;
    }

    /** Neither control bytes nor zeros right around it. */
    static boolean isText(byte[] bytes, int start, int end, int limit) {
        int from = Math.max(0, start - 8);
        int to = Math.min(limit, end + 1);
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Tells equal values without keeping them. */
    static long digest(String value) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(value.getBytes(StandardCharsets.ISO_8859_1));
            long head = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                head = (head << 8) | (digest[i] & 0xFF);
            }
            return head;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
