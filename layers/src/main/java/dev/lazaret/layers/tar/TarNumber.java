package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;

/** Numbers in tar headers: octal digits, or base-256 when the first bit is set (GNU, star). */
final class TarNumber {

    private TarNumber() {}

    /**
     * Reads a field.
     *
     * @throws MalformedException if it is neither form or does not fit 63 bits
     */
    static long parse(byte[] block, int offset, int length) throws MalformedException {
        return (block[offset] & 0x80) != 0
                ? binary(block, offset, length)
                : octal(block, offset, length);
    }

    private static long binary(byte[] block, int offset, int length) throws MalformedException {
        boolean negative = (block[offset] & 0x40) != 0;
        int invert = negative ? 0xFF : 0;
        long value = 0;
        for (int i = 0; i < length; i++) {
            int b = (block[offset + i] ^ invert) & 0xFF;
            if (i == 0) {
                b &= 0x7F;
            }
            if (value >> 55 != 0) {
                throw new MalformedException("a base-256 number does not fit 63 bits");
            }
            value = value << 8 | b;
        }
        return negative ? ~value : value;
    }

    private static long octal(byte[] block, int offset, int length) throws MalformedException {
        int at = offset;
        int end = offset + length;
        while (at < end && isPadding(block[at])) {
            at++;
        }
        long value = 0;
        while (at < end && !isPadding(block[at])) {
            int digit = block[at++] - '0';
            if (digit < 0 || digit > 7) {
                throw new MalformedException("a number field has a byte that is no octal digit");
            }
            value = value << 3 | digit;
        }
        return value;
    }

    private static boolean isPadding(byte b) {
        return b == ' ' || b == 0;
    }
}
