package dev.lazaret.inventory.executable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A byte string to look for (Boyer-Moore-Horspool). Most windows are skipped by the needle's
 * length, so that a long needle is found faster than the bytes can be read one by one. Needles are
 * short and fixed, never taken from the file, so the worst case of size times length stays small.
 */
public final class Needle {

    private final byte[] bytes;
    private final int[] skips = new int[256];

    private Needle(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > 256) {
            throw new IllegalArgumentException("a needle has 1 to 256 bytes: " + bytes.length);
        }
        this.bytes = bytes.clone();
        Arrays.fill(skips, bytes.length);
        for (int i = 0; i < bytes.length - 1; i++) {
            skips[bytes[i] & 0xFF] = bytes.length - 1 - i;
        }
    }

    /** One byte per character, so that any byte can be written as a character up to U+00FF. */
    public static Needle of(String latin1) {
        return new Needle(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    public int length() {
        return bytes.length;
    }

    /** The first place at or after {@code from}, -1 when there is none. */
    public long in(Bytes window, long from) {
        int last = bytes.length - 1;
        byte end = bytes[last];
        long at = Math.max(0, from) + last;
        long size = window.size();
        while (at < size) {
            byte here = window.byteAt(at);
            if (here == end && window.startsWith(bytes, at - last)) {
                return at - last;
            }
            at += skips[here & 0xFF];
        }
        return -1;
    }
}
