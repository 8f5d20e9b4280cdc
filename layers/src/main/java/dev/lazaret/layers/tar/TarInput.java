package dev.lazaret.layers.tar;

import dev.lazaret.layers.inflate.Blob;
import dev.lazaret.layers.inflate.Chunks;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** The uncompressed bytes of a layer: bounded as they pass. */
public final class TarInput implements TarBytes {

    private final Chunks chunks;
    private final Blob blob;
    private final Bounds bounds;
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private long total;
    private long expanded;
    private boolean ended;
    private @Nullable IOException failure;

    public TarInput(Chunks chunks, Blob blob, Bounds bounds) {
        this.chunks = chunks;
        this.blob = blob;
        this.bounds = bounds;
    }

    @Override
    public long position() {
        return total - (end - at);
    }

    /** Bytes of the tar, once it is read to its end. */
    public long total() {
        return total;
    }

    /** Why the bytes could not be read to their end; null when they could. */
    public @Nullable IOException failure() {
        return failure;
    }

    @Override
    public void expand(long count) throws IOException {
        expanded += count;
        bounds.checkSize(total + expanded, blob.count());
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (at == end && !refill()) {
            return -1;
        }
        int n = Math.min(length, end - at);
        System.arraycopy(bytes, at, to, offset, n);
        at += n;
        return n;
    }

    @Override
    public long skipUpTo(long count) throws IOException {
        long left = count;
        while (left > 0 && (at < end || refill())) {
            int n = (int) Math.min(left, end - at);
            at += n;
            left -= n;
        }
        return count - left;
    }

    /**
     * Reads to the end.
     *
     * @return whether any byte was not zero
     */
    public boolean drain() throws IOException {
        boolean any = false;
        do {
            while (!any && at < end) {
                any = bytes[at++] != 0;
            }
        } while (refill());
        return any;
    }

    private boolean refill() throws IOException {
        if (ended) {
            return false;
        }
        if (failure != null) {
            throw failure;
        }
        try {
            bounds.checkTime();
            int n = chunks.next();
            ended = n < 0;
            bytes = chunks.bytes();
            at = 0;
            end = Math.max(n, 0);
            total += end;
            bounds.checkSize(total + expanded, blob.count());
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        return !ended;
    }
}
