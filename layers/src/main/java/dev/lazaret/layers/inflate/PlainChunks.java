package dev.lazaret.layers.inflate;

import java.io.IOException;
import java.io.InputStream;

/** Bytes as they come. */
public final class PlainChunks implements Chunks {

    private final InputStream in;
    private final byte[] bytes = new byte[SIZE];

    public PlainChunks(InputStream in) {
        this.in = in;
    }

    @Override
    public int next() throws IOException {
        int n = in.readNBytes(bytes, 0, bytes.length);
        return n == 0 ? -1 : n;
    }

    @Override
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {}
}
