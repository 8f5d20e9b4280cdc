package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import java.io.IOException;

/** The header of a gzip member (RFC 1952, section 2.3). */
final class GzipHeader {

    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int TEXT_MAX = 1 << 16;

    private GzipHeader() {}

    /**
     * Skips a header.
     *
     * @param afterMember whether zero padding and the end are fine here
     * @return false at the end
     */
    static boolean skip(CompressedInput in, boolean afterMember) throws IOException {
        int first = in.read();
        while (afterMember && first == 0) {
            first = in.read();
        }
        if (first < 0 && afterMember) {
            return false;
        }
        if (first != 0x1F || in.readByte() != 0x8B) {
            throw new MalformedException("expected a gzip member but found other bytes");
        }
        int method = in.readByte();
        int flags = in.readByte();
        if (method != 8 || (flags & RESERVED) != 0) {
            throw new MalformedException(
                    "a gzip member has method %d and flags %02x: unknown".formatted(method, flags));
        }
        skipBytes(in, 6);
        if ((flags & FEXTRA) != 0) {
            skipBytes(in, in.readByte() | in.readByte() << 8);
        }
        if ((flags & FNAME) != 0) {
            skipText(in);
        }
        if ((flags & FCOMMENT) != 0) {
            skipText(in);
        }
        if ((flags & FHCRC) != 0) {
            skipBytes(in, 2);
        }
        return true;
    }

    private static void skipBytes(CompressedInput in, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            in.readByte();
        }
    }

    private static void skipText(CompressedInput in) throws IOException {
        for (int i = 0; i < TEXT_MAX; i++) {
            if (in.readByte() == 0) {
                return;
            }
        }
        throw new MalformedException("a gzip member's name or comment is longer than " + TEXT_MAX);
    }
}
