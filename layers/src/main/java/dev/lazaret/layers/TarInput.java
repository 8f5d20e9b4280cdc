package dev.lazaret.layers;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;

/** The uncompressed bytes of a layer: hashed and bounded as they pass. */
final class TarInput {

    private final Chunks chunks;
    private final Blob blob;
    private final Bounds bounds;
    private final MessageDigest hash = Digest.Algorithm.SHA256.newHash();
    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private long total;
    private long expanded;
    private boolean ended;
    private @Nullable IOException failure;

    TarInput(Chunks chunks, Blob blob, Bounds bounds) {
        this.chunks = chunks;
        this.blob = blob;
        this.bounds = bounds;
    }

    /** Bytes taken so far: the offset in the tar. */
    long position() {
        return total - (end - at);
    }

    /** Bytes of the tar, once it is read to its end. */
    long total() {
        return total;
    }

    /** Why the bytes could not be read to their end; null when they could. */
    @Nullable IOException failure() {
        return failure;
    }

    /** The digest of all bytes; only after the end. */
    Digest digest() {
        return Digest.of(Digest.Algorithm.SHA256, hash.digest());
    }

    /** Counts bytes that a sparse map makes from nothing as if they had been read. */
    void expand(long count) throws IOException {
        expanded += count;
        bounds.checkSize(total + expanded, blob.count());
    }

    /** Reads what there is, -1 at the end. */
    int read(byte[] to, int offset, int length) throws IOException {
        if (at == end && !refill()) {
            return -1;
        }
        int n = Math.min(length, end - at);
        System.arraycopy(bytes, at, to, offset, n);
        at += n;
        return n;
    }

    /** Reads all of it. */
    void readFully(byte[] to, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int n = read(to, offset + done, length - done);
            if (n < 0) {
                throw truncated();
            }
            done += n;
        }
    }

    /** Fills a block; false when the input ends right here. */
    boolean readBlock(byte[] block) throws IOException {
        int n = read(block, 0, block.length);
        if (n < 0) {
            return false;
        }
        readFully(block, n, block.length - n);
        return true;
    }

    void skip(long count) throws IOException {
        long left = count;
        while (left > 0) {
            if (at == end && !refill()) {
                throw truncated();
            }
            int n = (int) Math.min(left, end - at);
            at += n;
            left -= n;
        }
    }

    /**
     * Reads to the end.
     *
     * @return whether any byte was not zero
     */
    boolean drain() throws IOException {
        boolean any = false;
        do {
            while (!any && at < end) {
                any = bytes[at++] != 0;
            }
        } while (refill());
        return any;
    }

    private EOFException truncated() {
        return new EOFException("the tar ends inside an entry, at byte " + total);
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
            hash.update(bytes, 0, end);
            bounds.checkSize(total + expanded, blob.count());
        } catch (IOException e) {
            failure = e;
            throw e;
        }
        return !ended;
    }
}
