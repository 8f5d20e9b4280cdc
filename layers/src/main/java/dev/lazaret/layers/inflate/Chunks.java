package dev.lazaret.layers.inflate;

import java.io.Closeable;
import java.io.IOException;

/** Uncompressed bytes, piece by piece, without copying them more often than needed. */
public interface Chunks extends Closeable {

    /** Bytes of one piece; large enough that the call per piece costs nothing. */
    int SIZE = 1 << 18;

    /**
     * Moves to the next piece.
     *
     * @return its length, at least 1, or -1 at the end
     * @throws MalformedException if the compressed bytes contradict their format
     * @throws java.io.EOFException if they end too early
     */
    int next() throws IOException;

    /** The piece; valid until the next call of {@link #next()}. */
    byte[] bytes();

    /** Releases what the decompressor holds, not the blob it reads. */
    @Override
    void close() throws IOException;
}
