package dev.lazaret.explorer.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts in one byte array, each with two bytes for its length. */
final class Names {

    private static final int LENGTH_MAX = 0xFFFF;

    private byte[] bytes = new byte[1 << 12];
    private int used;

    /**
     * Adds a text and gives the place it is found at.
     *
     * @throws TreeTooLargeException when there is no more room
     */
    int add(String text) throws TreeTooLargeException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > LENGTH_MAX || used > Integer.MAX_VALUE - 16 - utf8.length) {
            throw new TreeTooLargeException(
                    "the names of the image's files take more than 2 GiB together, or one of them"
                            + " has more than 65535 bytes");
        }
        int needed = used + 2 + utf8.length;
        if (needed > bytes.length) {
            long grown = Math.max(needed, bytes.length + (bytes.length >> 1));
            bytes = Arrays.copyOf(bytes, (int) Math.min(grown, Integer.MAX_VALUE - 8));
        }
        int at = used;
        bytes[at] = (byte) (utf8.length >> 8);
        bytes[at + 1] = (byte) utf8.length;
        System.arraycopy(utf8, 0, bytes, at + 2, utf8.length);
        used = needed;
        return at;
    }

    String get(int at) {
        int length = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
        return new String(bytes, at + 2, length, StandardCharsets.UTF_8);
    }
}
