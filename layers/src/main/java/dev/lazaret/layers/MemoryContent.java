package dev.lazaret.layers;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.Bounds;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;

/** A file's bytes in memory, counted against what all layers may hold. */
final class MemoryContent implements HeldContent {

    private final byte[] bytes;
    private final int length;
    private final Bounds bounds;

    MemoryContent(byte[] bytes, int length, Bounds bounds) {
        this.bytes = bytes;
        this.length = length;
        this.bounds = bounds;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    @Override
    public byte[] bytes(int bytesMax) throws LimitExceededException {
        if (length > bytesMax) {
            throw new LimitExceededException(length + " bytes exceed " + bytesMax);
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public MemorySegment segment() {
        return MemorySegment.ofArray(bytes).asSlice(0, length).asReadOnly();
    }

    @Override
    public Limits limits() {
        return bounds.limits();
    }

    @Override
    public void close() {
        bounds.release(length);
    }
}
