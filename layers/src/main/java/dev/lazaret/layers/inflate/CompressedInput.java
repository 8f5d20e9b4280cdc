package dev.lazaret.layers.inflate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Compressed bytes with a short memory: an inflater that read too far gives bytes back, even across
 * a refill.
 */
final class CompressedInput {

    /** More than any inflater keeps in its bit buffer. */
    private static final int HISTORY = 16;

    /** Most bytes given away at once. */
    static final int SIZE = 1 << 17;

    private final InputStream in;
    private final byte[] array = new byte[HISTORY + SIZE];
    private int at = HISTORY;
    private int end = HISTORY;

    CompressedInput(InputStream in) {
        this.in = in;
    }

    byte[] array() {
        return array;
    }

    int at() {
        return at;
    }

    int available() {
        return end - at;
    }

    /** Gives what is available away, at most so many bytes, and returns how many. */
    int take(int max) {
        int taken = Math.min(end - at, max);
        at += taken;
        return taken;
    }

    /** Gives everything that is available away and returns how much it was. */
    int takeAll() {
        return take(SIZE);
    }

    /** Takes the last bytes back. */
    void giveBack(int count) {
        if (count < 0 || count > at) {
            throw new IllegalArgumentException("cannot give back " + count + " of " + at);
        }
        at -= count;
    }

    /** Reads more, once everything is taken; false at the end. */
    boolean refill() throws IOException {
        System.arraycopy(array, end - HISTORY, array, 0, HISTORY);
        int n = in.read(array, HISTORY, array.length - HISTORY);
        at = HISTORY;
        end = HISTORY + Math.max(n, 0);
        return n > 0;
    }

    /** One byte, -1 at the end. */
    int read() throws IOException {
        if (at == end && !refill()) {
            return -1;
        }
        return array[at++] & 0xFF;
    }

    /**
     * One byte.
     *
     * @throws EOFException at the end
     */
    int readByte() throws IOException {
        int b = read();
        if (b < 0) {
            throw new EOFException("the compressed file ends inside a header or trailer");
        }
        return b;
    }

    /** Two bytes, little endian, unsigned. */
    int readShort() throws IOException {
        return (int) readNumber(2);
    }

    /** Four bytes, little endian, unsigned. */
    long readInt() throws IOException {
        return readNumber(4);
    }

    /** Eight bytes, little endian. */
    long readLong() throws IOException {
        return readNumber(8);
    }

    private long readNumber(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) readByte() << (i * Byte.SIZE);
        }
        return value;
    }

    /** So many bytes, all of them. */
    byte[] readBytes(int count) throws IOException {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) readByte();
        }
        return bytes;
    }
}
