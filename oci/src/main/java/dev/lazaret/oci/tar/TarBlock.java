package dev.lazaret.oci.tar;

import dev.lazaret.oci.MalformedImageException;

import java.nio.charset.StandardCharsets;

/** One header block of 512 bytes, its checksum verified (POSIX.1-1988 ustar, GNU tar). */
record TarBlock(String name, long size, char type, String link) {

    static final int SIZE = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    static TarBlock parse(byte[] block, String tried) throws MalformedImageException {
        requireChecksum(block, tried);
        char type = block[156] == 0 ? '0' : (char) (block[156] & 0xFF);
        String name = text(block, 0, 100);
        if (isPosix(block)) {
            String prefix = text(block, 345, 155);
            name = prefix.isEmpty() ? name : prefix + "/" + name;
        }
        long size = isHeaderOnly(type) ? 0 : number(block, 124, 12, tried);
        return new TarBlock(name, size, type, text(block, 157, 100));
    }

    /** Links, devices, directories and pipes have no content, whatever their size says. */
    static boolean isHeaderOnly(char type) {
        return type >= '1' && type <= '6';
    }

    /** Content rounded up to whole blocks. */
    static long padded(long size) {
        return (size + SIZE - 1) / SIZE * SIZE;
    }

    private static void requireChecksum(byte[] block, String tried) throws MalformedImageException {
        long stated = number(block, CHECKSUM, CHECKSUM_LENGTH, tried);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            boolean inField = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
            unsigned += inField ? ' ' : block[i] & 0xFF;
            signed += inField ? ' ' : block[i];
        }
        if (stated != unsigned && stated != signed) {
            throw new MalformedImageException(
                    tried, "there is no tar header: its checksum is wrong", "");
        }
    }

    private static boolean isPosix(byte[] block) {
        return text(block, 257, 6).equals("ustar") && block[262] == 0;
    }

    static String text(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return new String(block, at, end - at, StandardCharsets.UTF_8);
    }

    /** Octal, or big-endian binary when the first bit is set (GNU). */
    private static long number(byte[] block, int at, int length, String tried)
            throws MalformedImageException {
        if ((block[at] & 0x80) != 0) {
            return binary(block, at, length, tried);
        }
        long value = 0;
        for (char c : text(block, at, length).strip().toCharArray()) {
            if (c < '0' || c > '7') {
                throw new MalformedImageException(tried, "a number in a tar header is none", "");
            }
            value = value << 3 | (c - '0');
        }
        return value;
    }

    private static long binary(byte[] block, int at, int length, String tried)
            throws MalformedImageException {
        long value = block[at] & 0x7F;
        for (int i = at + 1; i < at + length; i++) {
            if (value >>> 55 != 0) {
                throw new MalformedImageException(
                        tried, "a number in a tar header is negative or out of range", "");
            }
            value = value << 8 | (block[i] & 0xFF);
        }
        return value;
    }
}
