package dev.lazaret.layers.tar;

import java.io.EOFException;
import java.io.IOException;

/** The uncompressed bytes of a layer, where they come from aside. */
public interface TarBytes {

    /** The offset in the tar. */
    long position();

    /** Reads what there is, -1 at the end. */
    int read(byte[] to, int offset, int length) throws IOException;

    /**
     * Moves on.
     *
     * @throws EOFException if there are not as many bytes
     */
    default void skip(long count) throws IOException {
        if (skipUpTo(count) < count) {
            throw truncated(position());
        }
    }

    /** Moves on by so many bytes, or to the end; says by how many. */
    long skipUpTo(long count) throws IOException;

    /** Counts bytes that a sparse map makes from nothing as if they had been read. */
    void expand(long count) throws IOException;

    /** Reads all of it. */
    default void readFully(byte[] to, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int n = read(to, offset + done, length - done);
            if (n < 0) {
                throw truncated(position());
            }
            done += n;
        }
    }

    /** Fills a block; false when the input ends right here. */
    default boolean readBlock(byte[] block) throws IOException {
        int n = read(block, 0, block.length);
        if (n < 0) {
            return false;
        }
        readFully(block, n, block.length - n);
        return true;
    }

    /** What a tar that is cut off is. */
    static EOFException truncated(long at) {
        return new EOFException("the tar ends inside an entry, at byte " + at);
    }
}
