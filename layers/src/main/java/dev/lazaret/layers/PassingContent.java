package dev.lazaret.layers;

import dev.lazaret.base.BlockInputStream;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.EntryBody;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;

/**
 * Content that goes by: read once from the layer itself, never held. When the layer cannot be read
 * further the stream just ends; {@link #finish} then says so, since that concerns the whole layer.
 */
final class PassingContent implements Content {

    private final EntryBody body;
    private final byte[] head;
    private final int headLength;
    private final Limits limits;
    private int headAt;
    private boolean opened;
    private @Nullable IOException failure;

    /**
     * The rest of an entry.
     *
     * @param head bytes already taken from the entry
     */
    PassingContent(EntryBody body, byte[] head, int headLength, Limits limits) {
        this.body = body;
        this.head = head;
        this.headLength = headLength;
        this.limits = limits;
    }

    /**
     * What was read of an entry before it failed.
     *
     * @param start all bytes that there are
     */
    static PassingContent cutShort(
            EntryBody body, byte[] start, int length, Limits limits, IOException failure) {
        PassingContent content = new PassingContent(body, start, length, limits);
        content.failure = failure;
        return content;
    }

    @Override
    public long size() {
        return body.size();
    }

    @Override
    public InputStream open() {
        if (opened) {
            throw new IllegalStateException("content that goes by can be read once only");
        }
        opened = true;
        return new Passing();
    }

    @Override
    public byte[] bytes(int bytesMax) throws IOException {
        if (size() > bytesMax) {
            throw new LimitExceededException(size() + " bytes exceed " + bytesMax);
        }
        return open().readNBytes((int) size());
    }

    @Override
    public MemorySegment segment() {
        throw new IllegalStateException("content that goes by has no random access");
    }

    @Override
    public Limits limits() {
        return limits;
    }

    /** Fails with what ended the stream early, if anything did. */
    void finish() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private final class Passing extends BlockInputStream {

        @Override
        public int read(byte[] to, int offset, int length) {
            if (headAt < headLength) {
                int n = Math.min(length, headLength - headAt);
                System.arraycopy(head, headAt, to, offset, n);
                headAt += n;
                return n;
            }
            if (length == 0 || failure != null) {
                return failure == null ? 0 : -1;
            }
            try {
                return body.read(to, offset, length);
            } catch (IOException e) {
                failure = e;
                return -1;
            }
        }
    }
}
