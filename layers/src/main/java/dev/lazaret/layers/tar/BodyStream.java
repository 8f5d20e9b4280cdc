package dev.lazaret.layers.tar;

import dev.lazaret.base.BlockInputStream;

import java.io.IOException;

/** The content of an entry as a stream. */
public final class BodyStream extends BlockInputStream {

    private final EntryBody body;

    public BodyStream(EntryBody body) {
        this.body = body;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        return length == 0 ? 0 : body.read(to, offset, length);
    }

    /** What is left, as far as it can be said. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, body.size() - body.position());
    }
}
