package dev.lazaret.inventory.archive;

import static dev.lazaret.inventory.archive.LittleEndian.i64;
import static dev.lazaret.inventory.archive.LittleEndian.u16;
import static dev.lazaret.inventory.archive.LittleEndian.u32;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads central directory headers (APPNOTE 4.3.12) and keeps the wanted ones. */
final class CentralDirectory {

    /** A jar of this many members would be ten times the largest seen. */
    private static final int MEMBERS_MAX = 1_000_000;

    private static final long SIGNATURE = 0x02014b50L;
    private static final int HEADER_LENGTH = 46;
    private static final int ZIP64_EXTRA = 1;
    private static final long U32_MAX = 0xFFFF_FFFFL;

    private final MemorySegment bytes;
    private final EndRecord end;
    private final Predicate<String> wanted;

    CentralDirectory(MemorySegment bytes, EndRecord end, Predicate<String> wanted) {
        this.bytes = bytes;
        this.end = end;
        this.wanted = wanted;
    }

    List<ZipMember> members() throws IOException {
        List<ZipMember> members = new ArrayList<>();
        long at = end.directoryStart();
        for (int count = 0; at < end.directoryEnd(); count++) {
            if (count == MEMBERS_MAX) {
                throw new LimitExceededException("more than " + MEMBERS_MAX + " members");
            }
            long next = next(at);
            String name = name(at);
            if (wanted.test(name)) {
                members.add(member(at, name));
            }
            at = next;
        }
        return members;
    }

    /** Where the header after this one starts; checks that this one is whole. */
    private long next(long at) throws MalformedException {
        if (end.directoryEnd() - at < HEADER_LENGTH || u32(bytes, at) != SIGNATURE) {
            throw new MalformedException("no central directory header at byte " + at);
        }
        long next =
                at
                        + HEADER_LENGTH
                        + u16(bytes, at + 28)
                        + u16(bytes, at + 30)
                        + u16(bytes, at + 32);
        if (next > end.directoryEnd()) {
            throw new MalformedException(
                    "the central directory header at byte " + at + " is longer than the directory");
        }
        return next;
    }

    private String name(long at) {
        byte[] name =
                bytes.asSlice(at + HEADER_LENGTH, u16(bytes, at + 28))
                        .toArray(ValueLayout.JAVA_BYTE);
        return new String(name, StandardCharsets.UTF_8);
    }

    private ZipMember member(long at, String name) throws MalformedException {
        long compressed = u32(bytes, at + 20);
        long size = u32(bytes, at + 24);
        long offset = u32(bytes, at + 42);
        if (compressed == U32_MAX || size == U32_MAX || offset == U32_MAX) {
            Zip64Fields fields = new Zip64Fields(at);
            size = size == U32_MAX ? fields.next() : size;
            compressed = compressed == U32_MAX ? fields.next() : compressed;
            offset = offset == U32_MAX ? fields.next() : offset;
        }
        if (compressed < 0 || size < 0 || offset < 0 || offset > bytes.byteSize()) {
            throw new MalformedException("impossible sizes in the directory header at byte " + at);
        }
        return new ZipMember(
                name,
                u16(bytes, at + 8),
                u16(bytes, at + 10),
                u32(bytes, at + 16),
                compressed,
                size,
                offset + end.prefix());
    }

    /** The zip64 extra field's numbers, present only for what did not fit (APPNOTE 4.5.3). */
    private final class Zip64Fields {
        private final long header;
        private long at;
        private long fieldEnd;

        Zip64Fields(long header) throws MalformedException {
            this.header = header;
            at = header + HEADER_LENGTH + u16(bytes, header + 28);
            long extraEnd = at + u16(bytes, header + 30);
            while (extraEnd - at >= 4) {
                int length = u16(bytes, at + 2);
                if (u16(bytes, at) == ZIP64_EXTRA) {
                    at += 4;
                    fieldEnd = Math.min(extraEnd, at + length);
                    return;
                }
                at += 4L + length;
            }
            throw missing();
        }

        long next() throws MalformedException {
            if (fieldEnd - at < 8) {
                throw missing();
            }
            long value = i64(bytes, at);
            at += 8;
            return value;
        }

        private MalformedException missing() {
            return new MalformedException(
                    "the directory header at byte " + header + " lacks its zip64 sizes");
        }
    }
}
