package dev.lazaret.layers;

import java.nio.charset.StandardCharsets;

/** Reads numbers of variable length and text from a payload. */
public final class VarInts {

    private final byte[] bytes;
    private final int end;
    private int at;

    public VarInts(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** Bytes not read yet. */
    public int left() {
        return end - at;
    }

    private void skip(int count) {
        if (count < 0 || count > left()) {
            throw new CorruptFactsException("a part is longer than what is left");
        }
        at += count;
    }

    /** A count of things of at least one byte each. */
    public int readCount() {
        long count = readLong();
        if (count < 0 || count > left()) {
            throw new CorruptFactsException("a count of " + count + " exceeds what is left");
        }
        return (int) count;
    }

    public int readByte() {
        if (at >= end) {
            throw new CorruptFactsException("a payload ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    public long readLong() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = readByte();
            value |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                break;
            }
        }
        return value;
    }

    /** A number written with its sign in the lowest bit. */
    public long readSigned() {
        long value = readLong();
        return value >>> 1 ^ -(value & 1);
    }

    /** A packed table, which goes on lying in these bytes. */
    public PackedPaths readPacked() {
        int count = readCount();
        int rowBytes = readCount();
        PackedPaths paths = new PackedPaths(bytes, at, rowBytes, count);
        skip(paths.totalBytes());
        return paths;
    }

    public String readText() {
        long head = readLong();
        long length = head >>> 1;
        if (length > end - at) {
            throw new CorruptFactsException("a text lies outside its payload");
        }
        boolean whole = (head & 1) == 0;
        String text =
                new String(
                        bytes,
                        at,
                        (int) length,
                        whole ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        at += (int) length;
        return text;
    }
}
