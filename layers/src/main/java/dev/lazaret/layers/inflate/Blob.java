package dev.lazaret.layers.inflate;

import dev.lazaret.base.BlockInputStream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongConsumer;

/** A layer as stored: its first bytes can be looked at beforehand, and what was read is counted. */
public final class Blob extends BlockInputStream implements Closeable {

    private static final int HEAD = 8;

    private final InputStream in;
    private final LongConsumer progress;
    private final byte[] head;
    private int headAt;
    private volatile long count;

    private Blob(InputStream in, LongConsumer progress) throws IOException {
        this.in = in;
        this.progress = progress;
        this.head = in.readNBytes(HEAD);
    }

    /** Takes the stream over: it is closed with the blob, or at once when it cannot be read. */
    public static Blob open(InputStream in, LongConsumer progress) throws IOException {
        try {
            return new Blob(in, progress);
        } catch (IOException | RuntimeException e) {
            try (in) {
                throw e;
            }
        }
    }

    /** The first bytes, at most eight. */
    public byte[] head() {
        return Arrays.copyOf(head, head.length);
    }

    /** Bytes read so far; may be asked from any thread. */
    public long count() {
        return count;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int n = headAt < head.length ? fromHead(to, offset, length) : in.read(to, offset, length);
        if (n > 0) {
            advance(n);
        }
        return n;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread reads; others only look
    private void advance(int n) {
        count += n;
        progress.accept(n);
    }

    private int fromHead(byte[] to, int offset, int length) {
        int n = Math.min(length, head.length - headAt);
        System.arraycopy(head, headAt, to, offset, n);
        headAt += n;
        return n;
    }

    /** Reads to the end, so that the source can verify the whole blob. */
    public void drain() throws IOException {
        byte[] sink = new byte[1 << 16];
        while (read(sink, 0, sink.length) >= 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new java.io.InterruptedIOException("interrupted while reading a layer");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
