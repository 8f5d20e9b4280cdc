package dev.lazaret.oci.blob;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that may be read anywhere, by any thread. */
public interface SeekableBytes extends Closeable {

    long size();

    /**
     * Reads at least one byte at a position.
     *
     * @return how many were read, -1 at or past the end
     */
    int read(long position, byte[] buffer, int offset, int length) throws IOException;

    /** A stream over a part; ends early with {@link EOFException} if the bytes do. */
    default InputStream stream(long position, long length) {
        return new PartStream(this, position, length);
    }

    /** A part as one array; the caller has bounded the length. */
    default byte[] bytes(long position, int length) throws IOException {
        byte[] all = new byte[(int) Math.min(length, Math.max(0, size() - position))];
        int done = 0;
        while (done < all.length) {
            int read = read(position + done, all, done, all.length - done);
            if (read < 0) {
                break;
            }
            done += read;
        }
        if (done < length) {
            throw new EOFException(
                    "ended after " + (position + done) + " bytes, " + (length - done) + " missing");
        }
        return all;
    }
}
