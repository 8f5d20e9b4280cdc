package dev.lazaret.inventory.archive;

import static dev.lazaret.inventory.archive.LittleEndian.u16;
import static dev.lazaret.inventory.archive.LittleEndian.u32;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/**
 * A zip archive in memory. Bytes before the archive are allowed (executable jars start with a
 * script). Only wanted members are kept, so an archive of a hundred thousand classes is cheap.
 */
public final class ZipArchive {

    private static final long LOCAL_SIGNATURE = 0x04034b50L;
    private static final int LOCAL_LENGTH = 30;
    private static final long MEMORY_BYTES_MAX = 8 << 20;

    /** RFC 1951 cannot do better: 258 bytes out of two bits. */
    private static final long DEFLATE_RATIO_MAX = 1_032;

    private final MemorySegment bytes;
    private final List<ZipMember> members;
    private final ReadBudget budget;

    private ZipArchive(MemorySegment bytes, List<ZipMember> members, ReadBudget budget) {
        this.bytes = bytes;
        this.members = List.copyOf(members);
        this.budget = budget;
    }

    /**
     * Reads the central directory.
     *
     * @param wanted which member names matter
     * @throws NotAZipException if there is no end of central directory
     * @throws MalformedException if the directory contradicts itself
     * @throws LimitExceededException if it has too many members
     */
    public static ZipArchive open(MemorySegment bytes, Predicate<String> wanted, ReadBudget budget)
            throws IOException {
        EndRecord end = EndRecord.find(bytes);
        return new ZipArchive(bytes, new CentralDirectory(bytes, end, wanted).members(), budget);
    }

    /** The wanted members in directory order; directories of the archive are members too. */
    public List<ZipMember> members() {
        return members;
    }

    /** Whether wanted members share bytes: no zip program writes that, bombs do. */
    public boolean overlapping() {
        List<ZipMember> byOffset =
                members.stream().sorted(Comparator.comparingLong(ZipMember::headerOffset)).toList();
        for (int i = 1; i < byOffset.size(); i++) {
            ZipMember before = byOffset.get(i - 1);
            long end = before.headerOffset() + LOCAL_LENGTH + before.compressedSize();
            if (byOffset.get(i).headerOffset() < end) {
                return true;
            }
        }
        return false;
    }

    /**
     * A member's content, its size and CRC checked.
     *
     * @throws LimitExceededException if it is larger than {@code bytesMax} or the budget is spent
     * @throws UnsupportedZipException if it is encrypted or compressed in another way than deflate
     * @throws MalformedException if its bytes are not what the directory says
     */
    public byte[] read(ZipMember member, int bytesMax) throws IOException {
        if (member.size() > bytesMax) {
            throw new LimitExceededException(
                    "it has " + member.size() + " bytes; at most " + bytesMax + " are read");
        }
        MemorySegment data = data(member);
        budget.charge(member.size());
        if (!member.stored()) {
            data = inflateInMemory(data, member);
        }
        checkCrc(member, data);
        return data.toArray(ValueLayout.JAVA_BYTE);
    }

    /**
     * A nested archive's bytes, checked as in {@link #read}: a view of these where it is stored,
     * else inflated, in memory or beyond 8 MiB into a temporary file that lives as long as the
     * arena.
     */
    public MemorySegment open(ZipMember member, Arena arena) throws IOException {
        MemorySegment data = data(member);
        budget.charge(member.size());
        if (!member.stored()) {
            data =
                    member.size() <= MEMORY_BYTES_MAX
                            ? inflateInMemory(data, member)
                            : inflateToFile(data, member, arena);
        }
        checkCrc(member, data);
        return data.asReadOnly();
    }

    private static MemorySegment inflateInMemory(MemorySegment data, ZipMember member)
            throws IOException {
        try (Inflation inflation = new Inflation(data, member)) {
            MemorySegment target = MemorySegment.ofArray(new byte[(int) member.size()]);
            inflation.into(target);
            return target;
        }
    }

    private static MemorySegment inflateToFile(MemorySegment data, ZipMember member, Arena arena)
            throws IOException {
        try (Inflation inflation = new Inflation(data, member)) {
            return Spill.write(inflation, member.size(), arena);
        }
    }

    /** The member's bytes as they lie in the archive, after all that can be checked before. */
    private MemorySegment data(ZipMember member) throws IOException {
        if (member.encrypted()) {
            throw new UnsupportedZipException("it is encrypted");
        }
        if (!member.stored() && member.method() != 8) {
            throw new UnsupportedZipException(
                    "it is compressed by method " + member.method() + "; known are 0 and 8");
        }
        if (!member.stored() && member.size() / DEFLATE_RATIO_MAX > member.compressedSize()) {
            // checked before anyone allocates for the promise or takes it off the budget
            throw new MalformedException(
                    member.compressedSize() + " bytes cannot inflate to " + member.size());
        }
        if (member.stored() && member.size() != member.compressedSize()) {
            throw new MalformedException("it is stored, but its two sizes differ");
        }
        long at = member.headerOffset();
        if (at > bytes.byteSize() - LOCAL_LENGTH || u32(bytes, at) != LOCAL_SIGNATURE) {
            throw new MalformedException("no local header at byte " + at);
        }
        long start = at + LOCAL_LENGTH + u16(bytes, at + 26) + u16(bytes, at + 28);
        if (start > bytes.byteSize() - member.compressedSize()) {
            throw new MalformedException(
                    "its " + member.compressedSize() + " bytes reach past the archive's end");
        }
        checkLocalHeader(member, at);
        return bytes.asSlice(start, member.compressedSize());
    }

    /** Other programs trust the local header: one that tells another story hides something. */
    private void checkLocalHeader(ZipMember member, long at) throws MalformedException {
        byte[] name =
                bytes.asSlice(at + LOCAL_LENGTH, u16(bytes, at + 26))
                        .toArray(ValueLayout.JAVA_BYTE);
        if (u16(bytes, at + 8) != member.method()
                || !new String(name, StandardCharsets.UTF_8).equals(member.name())) {
            throw new MalformedException("its local header and the directory disagree");
        }
    }

    private static void checkCrc(ZipMember member, MemorySegment content)
            throws MalformedException {
        CRC32 crc = new CRC32();
        Slices.forEach(content, crc::update);
        if (crc.getValue() != member.crc()) {
            throw new MalformedException("its CRC-32 is not what the directory says");
        }
    }
}
