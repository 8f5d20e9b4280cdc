package dev.lazaret.inventory.archive;

import static dev.lazaret.inventory.archive.LittleEndian.i64;
import static dev.lazaret.inventory.archive.LittleEndian.u16;
import static dev.lazaret.inventory.archive.LittleEndian.u32;

import dev.lazaret.base.MalformedException;

import java.lang.foreign.MemorySegment;

/**
 * The end of central directory record, or its zip64 form (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param directoryStart where the central directory starts in these bytes
 * @param directoryEnd where it ends
 * @param prefix bytes before the archive proper: a launcher script, an executable
 */
record EndRecord(long directoryStart, long directoryEnd, long prefix) {

    private static final long SIGNATURE = 0x06054b50L;
    private static final long ZIP64_SIGNATURE = 0x06064b50L;
    private static final long ZIP64_LOCATOR_SIGNATURE = 0x07064b50L;
    private static final long LOCAL_SIGNATURE = 0x04034b50L;
    private static final int LENGTH = 22;
    private static final int ZIP64_LENGTH = 56;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int COMMENT_MAX = 0xFFFF;
    private static final long U32_MAX = 0xFFFF_FFFFL;

    static EndRecord find(MemorySegment bytes) throws NotAZipException, MalformedException {
        long lowest = Math.max(0, bytes.byteSize() - LENGTH - COMMENT_MAX);
        for (long at = bytes.byteSize() - LENGTH; at >= lowest; at--) {
            if (u32(bytes, at) == SIGNATURE
                    && at + LENGTH + u16(bytes, at + 20) <= bytes.byteSize()) {
                return at(bytes, at);
            }
        }
        throw new NotAZipException(
                "no end of central directory in its last "
                        + Math.min(bytes.byteSize(), (long) LENGTH + COMMENT_MAX)
                        + " bytes",
                bytes.byteSize() >= 4 && u32(bytes, 0) == LOCAL_SIGNATURE);
    }

    private static EndRecord at(MemorySegment bytes, long at) throws MalformedException {
        long size = u32(bytes, at + 12);
        long offset = u32(bytes, at + 16);
        long locator = at - ZIP64_LOCATOR_LENGTH;
        boolean zip64 =
                locator >= ZIP64_LENGTH
                        && (size == U32_MAX || offset == U32_MAX || u16(bytes, at + 10) == 0xFFFF)
                        && u32(bytes, locator) == ZIP64_LOCATOR_SIGNATURE;
        return zip64 ? zip64(bytes, locator) : of(size, offset, at);
    }

    private static EndRecord zip64(MemorySegment bytes, long locator) throws MalformedException {
        // with a prefix the locator's offset is off by an unknown amount; the record nearly always
        // stands right before the locator
        long at = locator - ZIP64_LENGTH;
        if (u32(bytes, at) != ZIP64_SIGNATURE) {
            at = i64(bytes, locator + 8);
            if (at < 0 || at > locator - ZIP64_LENGTH || u32(bytes, at) != ZIP64_SIGNATURE) {
                throw new MalformedException(
                        "the zip64 locator points at byte " + at + ", where no zip64 record is");
            }
        }
        return of(i64(bytes, at + 40), i64(bytes, at + 48), at);
    }

    private static EndRecord of(long size, long offset, long end) throws MalformedException {
        long start = end - size;
        if (size < 0 || offset < 0 || start < offset) {
            throw new MalformedException(
                    "the central directory of "
                            + size
                            + " bytes at offset "
                            + offset
                            + " does not fit before its end record at byte "
                            + end);
        }
        return new EndRecord(start, end, start - offset);
    }
}
