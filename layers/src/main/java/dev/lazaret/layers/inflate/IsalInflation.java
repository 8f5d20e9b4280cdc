package dev.lazaret.layers.inflate;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Raw DEFLATE by isa-l. Input and output are copied through buffers of our own, whose exact sizes
 * the library is told; what it reports back is checked before it is used.
 *
 * <p>Offsets are those of {@code struct inflate_state} in igzip_lib.h, the same from 2.25 to 2.32.
 */
final class IsalInflation implements Inflation {

    /** The structure has 87,368 bytes; the rest is room for a longer one. */
    private static final long STATE_BYTES = 128 << 10;

    private static final long NEXT_OUT = 0;
    private static final long AVAIL_OUT = 8;
    private static final long NEXT_IN = 16;
    private static final long AVAIL_IN = 32;
    private static final long READ_IN_LENGTH = 36;
    private static final long BLOCK_STATE = 21_160;

    /** {@code ISAL_BLOCK_FINISH}: all is read and written. */
    private static final int FINISHED = 5;

    private final IsalLibrary library;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment state = arena.allocate(STATE_BYTES, 64);
    private final MemorySegment out = arena.allocate(Chunks.SIZE, 64);
    private MemorySegment in = arena.allocate(CompressedInput.SIZE, 64);

    IsalInflation(IsalLibrary library) {
        this.library = library;
        reset();
    }

    @Override
    public void reset() {
        library.init(state);
    }

    @Override
    public void feed(byte[] from, int offset, int length) {
        if (length > in.byteSize()) {
            in = arena.allocate(length, 64);
        }
        MemorySegment.copy(from, offset, in, ValueLayout.JAVA_BYTE, 0, length);
        state.set(ValueLayout.ADDRESS, NEXT_IN, in);
        state.set(ValueLayout.JAVA_INT, AVAIL_IN, length);
    }

    @Override
    public int inflate(byte[] to, int offset, int length) throws MalformedException {
        int room = (int) Math.min(length, out.byteSize());
        state.set(ValueLayout.ADDRESS, NEXT_OUT, out);
        state.set(ValueLayout.JAVA_INT, AVAIL_OUT, room);
        int result = library.inflate(state);
        int written = room - state.get(ValueLayout.JAVA_INT, AVAIL_OUT);
        if (result < 0) {
            throw new MalformedException("tried to inflate but failed: isa-l says " + result);
        }
        if (written < 0 || written > room) {
            throw new IllegalStateException("isa-l claims to have written " + written);
        }
        MemorySegment.copy(out, ValueLayout.JAVA_BYTE, 0, to, offset, written);
        return written;
    }

    @Override
    public boolean finished() {
        return state.get(ValueLayout.JAVA_INT, BLOCK_STATE) == FINISHED;
    }

    /** What is left in the buffer and what it holds as bits. */
    @Override
    public int unread() {
        int unread =
                state.get(ValueLayout.JAVA_INT, AVAIL_IN)
                        + state.get(ValueLayout.JAVA_INT, READ_IN_LENGTH) / 8;
        if (unread < 0 || unread > in.byteSize() + 8) {
            throw new IllegalStateException("isa-l claims to have left " + unread);
        }
        return unread;
    }

    @Override
    public void close() {
        arena.close();
    }
}
