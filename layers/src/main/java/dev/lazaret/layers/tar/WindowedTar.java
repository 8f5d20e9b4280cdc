package dev.lazaret.layers.tar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A tar in a file, read through a small window from any offset; not thread-safe. */
public final class WindowedTar implements TarBytes {

    private static final int WINDOW = 1 << 17;

    private final FileChannel channel;
    private final long size;
    private final byte[] window = new byte[WINDOW];
    private long windowStart;
    private int windowLength;
    private long position;

    public WindowedTar(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    public void seek(long offset) {
        position = offset;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (position < windowStart || position >= windowStart + windowLength) {
            windowStart = position;
            windowLength = Math.max(0, channel.read(ByteBuffer.wrap(window), position));
            if (windowLength == 0) {
                return -1;
            }
        }
        int at = (int) (position - windowStart);
        int n = Math.min(length, windowLength - at);
        System.arraycopy(window, at, to, offset, n);
        position += n;
        return n;
    }

    @Override
    public long skipUpTo(long count) {
        long skipped = Math.min(count, size - position);
        position += skipped;
        return skipped;
    }

    @Override
    public void expand(long count) {}
}
