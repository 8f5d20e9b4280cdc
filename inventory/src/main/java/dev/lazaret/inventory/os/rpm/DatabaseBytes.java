package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** A database file with checked reads: a place outside the file is a broken file, never a crash. */
final class DatabaseBytes {

    private final MemorySegment file;
    private final ValueLayout.OfInt int32;
    private final ValueLayout.OfShort int16;

    DatabaseBytes(MemorySegment file, ByteOrder order) {
        this.file = file;
        this.int32 = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        this.int16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    }

    DatabaseBytes withOrder(ByteOrder order) {
        return new DatabaseBytes(file, order);
    }

    long size() {
        return file.byteSize();
    }

    int u8(long at) throws MalformedException {
        check(at, 1);
        return file.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    int u16(long at) throws MalformedException {
        check(at, 2);
        return file.get(int16, at) & 0xFFFF;
    }

    long u32(long at) throws MalformedException {
        check(at, 4);
        return file.get(int32, at) & 0xFFFF_FFFFL;
    }

    /** Copies a range into an array. */
    void copy(long at, byte[] target, int targetAt, int length) throws MalformedException {
        check(at, length);
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, at, target, targetAt, length);
    }

    private void check(long at, long length) throws MalformedException {
        if (at < 0 || length < 0 || at > size() - length) {
            throw new MalformedException(
                    "tried to read "
                            + length
                            + " bytes at offset "
                            + at
                            + " of a database of "
                            + size()
                            + " bytes");
        }
    }
}
