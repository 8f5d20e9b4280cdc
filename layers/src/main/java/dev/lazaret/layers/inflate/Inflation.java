package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import java.io.Closeable;

/** One raw DEFLATE stream after another (RFC 1951); gzip's frame around it is read elsewhere. */
interface Inflation extends Closeable {

    /** Starts a new stream. */
    void reset();

    /** Gives more compressed bytes; only when those given before are used up. */
    void feed(byte[] from, int offset, int length);

    /**
     * Inflates into the array.
     *
     * @return bytes written; 0 when finished or when more must be fed
     * @throws MalformedException if this is no DEFLATE stream
     */
    int inflate(byte[] to, int offset, int length) throws MalformedException;

    /** The last block has ended and all of it was written. */
    boolean finished();

    /** After {@link #finished()}: fed bytes that lie behind the stream's end. */
    int unread();

    @Override
    void close();
}
