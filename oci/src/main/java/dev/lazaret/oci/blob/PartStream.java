package dev.lazaret.oci.blob;

import dev.lazaret.base.BlockInputStream;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;

/** A stream over a part of seekable bytes. */
final class PartStream extends BlockInputStream {

    private final SeekableBytes bytes;
    private final long end;
    private long position;

    PartStream(SeekableBytes bytes, long position, long length) {
        this.bytes = bytes;
        this.position = position;
        this.end = Math.addExact(position, length);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (position >= end) {
            return -1;
        }
        int read = bytes.read(position, buffer, offset, (int) Math.min(length, end - position));
        if (read < 0) {
            throw new EOFException(
                    "the file ended at byte " + position + ", " + (end - position) + " too early");
        }
        position += read;
        return read;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, end - position);
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - position);
    }
}
