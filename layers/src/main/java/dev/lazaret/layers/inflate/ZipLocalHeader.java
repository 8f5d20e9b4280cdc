package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What stands before a member of a zip archive (APPNOTE.TXT 4.3.7), and behind it (4.3.9).
 *
 * @param method how it is packed
 * @param later whether CRC and sizes follow the member
 * @param large whether sizes behind the member have eight bytes
 * @param packed stored bytes; 0 when that follows
 * @param size bytes unpacked; 0 when that follows
 */
record ZipLocalHeader(
        String name, int method, boolean later, boolean large, long crc, long packed, long size) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int SIGNATURE = 0x0403_4B50;
    private static final int BEHIND_SIGNATURE = 0x0807_4B50;
    private static final int ENCRYPTED = 1;
    private static final int LATER = 1 << 3;
    private static final int ZIP64 = 1;
    private static final long IN_EXTRA = 0xFFFF_FFFFL;

    /** CRC and sizes, whether they stood before or behind the member. */
    record Check(long crc, long packed, long size) {}

    /** The next header, null when members are over. */
    static @Nullable ZipLocalHeader read(CompressedInput in) throws IOException {
        int first = in.read();
        if (first < 0 || (first | in.readByte() << 8 | in.readShort() << 16) != SIGNATURE) {
            return null;
        }
        in.readShort();
        int flags = in.readShort();
        int method = in.readShort();
        in.readInt();
        long crc = in.readInt();
        long packed = in.readInt();
        long size = in.readInt();
        int nameLength = in.readShort();
        int extraLength = in.readShort();
        String name = new String(in.readBytes(nameLength), StandardCharsets.UTF_8);
        long[] large = largeSizes(in.readBytes(extraLength));
        boolean later = (flags & LATER) != 0;
        check(name, method, flags, later);
        if (packed == IN_EXTRA && large.length > 1) {
            packed = large[1];
        }
        if (size == IN_EXTRA && large.length > 0) {
            size = large[0];
        }
        if (packed < 0 || size < 0) {
            throw new MalformedException(name + " states a size beyond 2^63 bytes");
        }
        return new ZipLocalHeader(name, method, later, large.length > 0, crc, packed, size);
    }

    private static void check(String name, int method, int flags, boolean later)
            throws MalformedException {
        if ((flags & ENCRYPTED) != 0) {
            throw new MalformedException(name + " is encrypted");
        }
        if (method != STORED && method != DEFLATED) {
            throw new MalformedException(name + " is packed by method " + method + ": unknown");
        }
        if (method == STORED && later) {
            throw new MalformedException(name + " is stored without saying how long it is");
        }
    }

    /** The sizes of a zip64 field (4.5.3), size first; none without such a field. */
    private static long[] largeSizes(byte[] extra) {
        int at = 0;
        while (at + 4 <= extra.length) {
            int id = number(extra, at, 2);
            int length = number(extra, at + 2, 2);
            at += 4;
            if (id == ZIP64) {
                return longs(extra, at, Math.min(length, extra.length - at) / Long.BYTES);
            }
            at += length;
        }
        return new long[0];
    }

    private static long[] longs(byte[] from, int at, int count) {
        long[] values = new long[Math.min(count, 2)];
        for (int i = 0; i < values.length; i++) {
            int low = number(from, at + i * 8, 4);
            values[i] = Integer.toUnsignedLong(low) | (long) number(from, at + i * 8 + 4, 4) << 32;
        }
        return values;
    }

    private static int number(byte[] from, int at, int bytes) {
        int value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (from[at + i] & 0xFF) << (i * Byte.SIZE);
        }
        return value;
    }

    /** What the member must be, read behind it if it stands there; its signature may be absent. */
    Check check(CompressedInput in) throws IOException {
        if (!later) {
            return new Check(crc, packed, size);
        }
        long first = in.readInt();
        long stated = first == BEHIND_SIGNATURE ? in.readInt() : first;
        return large
                ? new Check(stated, in.readLong(), in.readLong())
                : new Check(stated, in.readInt(), in.readInt());
    }
}
