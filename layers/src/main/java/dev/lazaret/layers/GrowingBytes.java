package dev.lazaret.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An array that grows as bytes, numbers of variable length and text are put into it. */
public final class GrowingBytes {

    private byte[] bytes;
    private int size;

    public GrowingBytes(int capacity) {
        bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    public void put(int b) {
        reserve(1);
        bytes[size++] = (byte) b;
    }

    public void put(byte[] from, int offset, int length) {
        reserve(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    public void putLong(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            put((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        put((int) left);
    }

    public void putSigned(long value) {
        putLong(value << 1 ^ value >> 63);
    }

    /** UTF-8, or UTF-16 for text with half a character, which JSON can hold and UTF-8 cannot. */
    public void putText(String text) {
        boolean whole = StandardCharsets.UTF_8.newEncoder().canEncode(text);
        byte[] bytesOfText =
                text.getBytes(whole ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        putLong((long) bytesOfText.length << 1 | (whole ? 0 : 1));
        put(bytesOfText, 0, bytesOfText.length);
    }

    public void putIntLittleEndian(int value) {
        put(value);
        put(value >> 8);
        put(value >> 16);
        put(value >> 24);
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int doubled = bytes.length + Math.max(more, bytes.length >> 1);
            bytes = Arrays.copyOf(bytes, Math.max(doubled, size + more));
        }
    }
}
