package dev.lazaret.inventory.archive;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Hands a segment of any size to interfaces that take byte buffers, which end at 2 GiB. */
public final class Slices {

    private static final long BYTES = 1L << 24;

    private Slices() {}

    /** All bytes in order, in buffers of at most 16 MiB. */
    public static void forEach(MemorySegment segment, Consumer<ByteBuffer> consumer) {
        for (long at = 0; at < segment.byteSize(); at += BYTES) {
            consumer.accept(at(segment, at));
        }
    }

    static ByteBuffer at(MemorySegment segment, long at) {
        return segment.asSlice(at, Math.min(BYTES, segment.byteSize() - at)).asByteBuffer();
    }
}
