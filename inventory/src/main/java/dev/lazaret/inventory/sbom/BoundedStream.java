package dev.lazaret.inventory.sbom;

import dev.lazaret.base.LimitExceededException;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails, instead of ending, when it is longer than allowed. */
final class BoundedStream extends FilterInputStream {

    private final long bytesMax;
    private long bytes;

    BoundedStream(InputStream in, long bytesMax) {
        super(in);
        this.bytesMax = bytesMax;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws LimitExceededException {
        bytes += read;
        if (bytes > bytesMax) {
            throw new LimitExceededException("SBOM of more than " + bytesMax + " bytes");
        }
    }
}
