package dev.lazaret.layers;

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Reads a memory segment from its start. */
final class SegmentInputStream extends InputStream {

    private final MemorySegment segment;
    private long at;

    SegmentInputStream(MemorySegment segment) {
        this.segment = segment;
    }

    @Override
    public int read() {
        return at == segment.byteSize() ? -1 : segment.get(ValueLayout.JAVA_BYTE, at++) & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) {
        long left = segment.byteSize() - at;
        if (left == 0 && length > 0) {
            return -1;
        }
        int n = (int) Math.min(length, left);
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, at, to, offset, n);
        at += n;
        return n;
    }

    @Override
    public long skip(long count) {
        long n = Math.clamp(count, 0, segment.byteSize() - at);
        at += n;
        return n;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, segment.byteSize() - at);
    }
}
