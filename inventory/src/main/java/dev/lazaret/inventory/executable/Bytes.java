package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A read-only window into a file with one byte order. Every access is checked against the window,
 * so offsets and sizes may come from the file itself. A 64-bit number above 2^63 reads as negative
 * and is outside of every window.
 */
public final class Bytes {

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED;

    private final MemorySegment segment;
    private final ByteOrder order;

    private Bytes(MemorySegment segment, ByteOrder order) {
        this.segment = segment;
        this.order = order;
    }

    /** The whole segment, read in this order. */
    public static Bytes of(MemorySegment segment, ByteOrder order) {
        return new Bytes(segment, order);
    }

    /** The same window read in another order. */
    public Bytes in(ByteOrder other) {
        return new Bytes(segment, other);
    }

    public long size() {
        return segment.byteSize();
    }

    public ByteOrder order() {
        return order;
    }

    /** The unsigned byte at an offset. */
    public int u8(long at) throws MalformedException {
        check(at, 1);
        return Byte.toUnsignedInt(segment.get(ValueLayout.JAVA_BYTE, at));
    }

    /** The unsigned 16-bit number at an offset. */
    public int u16(long at) throws MalformedException {
        check(at, 2);
        return Short.toUnsignedInt(segment.get(SHORT.withOrder(order), at));
    }

    /** The unsigned 32-bit number at an offset. */
    public long u32(long at) throws MalformedException {
        check(at, 4);
        return Integer.toUnsignedLong(segment.get(INT.withOrder(order), at));
    }

    /** The 64-bit number at an offset; negative above 2^63. */
    public long u64(long at) throws MalformedException {
        check(at, 8);
        return segment.get(LONG.withOrder(order), at);
    }

    /** An address or offset of the file's word size. */
    public long word(long at, boolean wide) throws MalformedException {
        return wide ? u64(at) : u32(at);
    }

    /** Whether a range lies inside. */
    public boolean contains(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= size() && length <= size() - offset;
    }

    /**
     * A part of this window.
     *
     * @throws MalformedException if it leaves the window
     */
    public Bytes slice(long offset, long length) throws MalformedException {
        check(offset, length);
        return new Bytes(segment.asSlice(offset, length), order);
    }

    /** As much of a range as lies inside, possibly nothing. */
    public Bytes clip(long offset, long length) {
        if (offset < 0 || offset > size()) {
            return new Bytes(segment.asSlice(0, 0), order);
        }
        long rest = size() - offset;
        long kept = length < 0 || length > rest ? rest : length;
        return new Bytes(segment.asSlice(offset, kept), order);
    }

    /** The text from an offset up to NUL, the window's end or {@code bytesMax}, as UTF-8. */
    public String text(long at, int bytesMax) throws MalformedException {
        check(at, 0);
        long end = Math.min(size(), at + bytesMax);
        long to = at;
        while (to < end && segment.get(ValueLayout.JAVA_BYTE, to) != 0) {
            to++;
        }
        return new String(copy(at, to), StandardCharsets.UTF_8);
    }

    /**
     * All bytes.
     *
     * @throws MalformedException if there are more than {@code bytesMax}
     */
    public byte[] copy(int bytesMax) throws MalformedException {
        if (size() > bytesMax) {
            throw new MalformedException(
                    size() + " bytes where at most " + bytesMax + " make sense");
        }
        return copy(0, size());
    }

    /** All bytes as UTF-8, at most {@code bytesMax}. */
    public String utf8(int bytesMax) throws MalformedException {
        return new String(copy(bytesMax), StandardCharsets.UTF_8);
    }

    /** Whether these bytes stand at an offset; false where they would leave the window. */
    public boolean startsWith(byte[] prefix, long at) {
        if (!contains(at, prefix.length)) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (byteAt(at + i) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /** The byte at an offset known to lie inside. */
    byte byteAt(long at) {
        return segment.get(ValueLayout.JAVA_BYTE, at);
    }

    private byte[] copy(long from, long to) {
        return segment.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE);
    }

    private void check(long at, long length) throws MalformedException {
        if (!contains(at, length)) {
            throw new MalformedException(
                    "offset %s and length %s leave the %d bytes there are"
                            .formatted(
                                    Long.toUnsignedString(at),
                                    Long.toUnsignedString(length),
                                    size()));
        }
    }
}
