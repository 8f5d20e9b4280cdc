package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import java.io.IOException;

/**
 * Takes headers out of a database, one at a time. No byte of a sound database belongs to two
 * headers, so all of them together are no larger than the file: that keeps a file that refers to
 * the same bytes again and again from costing more than one of honest size.
 */
final class HeaderCopies {

    /** Takes one header. */
    interface Sink {
        void header(byte[] header) throws IOException;

        /** Notes a record that could not be read; the others still can. */
        void broken(MalformedException why);
    }

    private final long headerBytesMax;
    private final Sink sink;
    private long bytesLeft;

    HeaderCopies(long fileBytes, long headerBytesMax, Sink sink) {
        this.bytesLeft = fileBytes;
        this.headerBytesMax = headerBytesMax;
        this.sink = sink;
    }

    /** Room for one header of this length, which some length field claims. */
    byte[] allocate(long length) throws IOException {
        if (length > bytesLeft) {
            throw new MalformedException(
                    "a record claims "
                            + length
                            + " bytes, "
                            + bytesLeft
                            + " bytes of the file are not taken by other records");
        }
        if (length > headerBytesMax) {
            throw new LimitExceededException(
                    "a package header of " + length + " bytes exceeds " + headerBytesMax);
        }
        bytesLeft -= length;
        return new byte[(int) length];
    }

    void done(byte[] header) throws IOException {
        sink.header(header);
    }

    void broken(MalformedException why) {
        sink.broken(why);
    }
}
