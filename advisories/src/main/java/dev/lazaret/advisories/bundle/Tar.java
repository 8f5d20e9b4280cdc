package dev.lazaret.advisories.bundle;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The little of POSIX ustar (pax(1), "ustar Interchange Format") that a bundle is: regular files
 * with known names in a known order. Any tar program unpacks it; this reads nothing else.
 */
final class Tar {

    private static final int BLOCK = 512;
    private static final int SIZE_AT = 124;
    private static final int SUM_AT = 148;

    private Tar() {}

    static void writeHeader(OutputStream out, String name, long size) throws IOException {
        if (size >= 1L << 33) {
            throw new IOException("the database has " + size + " bytes, too many for a bundle");
        }
        byte[] block = new byte[BLOCK];
        put(block, 0, name);
        put(block, 100, "0000644\0");
        put(block, 108, "0000000\0");
        put(block, 116, "0000000\0");
        put(block, SIZE_AT, "%011o\0".formatted(size));
        put(block, 136, "00000000000\0");
        put(block, SUM_AT, "        ");
        block[156] = '0';
        put(block, 257, "ustar\00000");
        put(block, SUM_AT, "%06o\0 ".formatted(sum(block)));
        out.write(block);
    }

    static void writePadding(OutputStream out, long size) throws IOException {
        out.write(new byte[padding(size)]);
    }

    static void writeEnd(OutputStream out) throws IOException {
        out.write(new byte[2 * BLOCK]);
    }

    /** The size of the next file, which must have this name. */
    static long readHeader(InputStream in, String name) throws IOException {
        byte[] block = block(in);
        String found = text(block, 0, 100);
        if (!found.equals(name) || block[156] != '0') {
            throw new IOException("expected a file " + name);
        }
        byte[] blank = block.clone();
        Arrays.fill(blank, SUM_AT, SUM_AT + 8, (byte) ' ');
        try {
            if (Integer.parseInt(text(block, SUM_AT, 8).strip(), 8) != sum(blank)) {
                throw new IOException("the header of " + name + " has a wrong checksum");
            }
            return Long.parseUnsignedLong(text(block, SIZE_AT, 12).strip(), 8);
        } catch (NumberFormatException e) {
            throw new IOException("the header of " + name + " has no size", e);
        }
    }

    static void readPadding(InputStream in, long size) throws IOException {
        byte[] rest = in.readNBytes(padding(size));
        if (rest.length != padding(size) || !isZero(rest)) {
            throw new IOException("a file is not padded as it should be");
        }
    }

    static void readEnd(InputStream in) throws IOException {
        byte[] end = in.readNBytes(2 * BLOCK + 1);
        if (end.length != 2 * BLOCK || !isZero(end)) {
            throw new IOException("the bundle does not end where it should");
        }
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] block(InputStream in) throws IOException {
        byte[] block = new byte[BLOCK];
        try {
            new DataInputStream(in).readFully(block);
        } catch (EOFException e) {
            throw new IOException("the bundle ends too early", e);
        }
        return block;
    }

    private static int padding(long size) {
        return (int) ((BLOCK - size % BLOCK) % BLOCK);
    }

    private static int sum(byte[] block) {
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xFF;
        }
        return sum;
    }

    private static String text(byte[] block, int at, int length) {
        int end = at;
        while (end < at + length && block[end] != 0) {
            end++;
        }
        return new String(block, at, end - at, StandardCharsets.US_ASCII);
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
