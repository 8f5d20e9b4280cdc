package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfFile.Segment;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the headers of an ELF file, 32 or 64 bit, either byte order (System V gABI, chapters 4 and
 * 5). The kernel runs programs whose section table is missing or damaged, so a section table that
 * leaves the file is noted as damage and the program headers still count.
 */
final class ElfReader {

    /** Every table index is 16 bits but for sections, whose count may be extended. */
    private static final int ENTRIES_MAX = 65_536;

    private static final int NAME_BYTES_MAX = 128;
    private static final int NO_BITS = 8;
    private static final int ALLOCATED = 2;
    private static final int EXTENDED_INDEX = 0xFFFF;

    private final Bytes file;
    private final boolean wide;
    private final List<String> damage = new ArrayList<>();

    private ElfReader(Bytes file, boolean wide) {
        this.file = file;
        this.wide = wide;
    }

    static boolean claims(Bytes file) {
        return file.startsWith(new byte[] {0x7F, 'E', 'L', 'F'}, 0);
    }

    static ElfFile read(Bytes file) throws MalformedException {
        int width = file.u8(4);
        int order = file.u8(5);
        if (width < 1 || width > 2 || order < 1 || order > 2) {
            throw new MalformedException(
                    "ELF class %d and data encoding %d are none".formatted(width, order));
        }
        ByteOrder byteOrder = order == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return new ElfReader(file.in(byteOrder), width == 2).read();
    }

    private ElfFile read() throws MalformedException {
        int type = file.u16(16);
        int machine = file.u16(18);
        if (type != ElfFile.EXEC && type != ElfFile.DYN) {
            return new ElfFile(
                    file, wide, type, machine, List.of(), List.of(), List.of(), List.of());
        }
        file.slice(0, wide ? 64 : 52);
        List<Segment> segments = segments();
        List<Section> sections = sections();
        List<Section> mapped =
                segments.stream()
                        .filter(s -> s.type() == ElfFile.LOAD)
                        .map(ElfReader::mapped)
                        .toList();
        return new ElfFile(file, wide, type, machine, segments, sections, mapped, damage);
    }

    private static Section mapped(Segment segment) {
        return new Section(
                "",
                segment.address(),
                segment.content(),
                (segment.flags() & ElfFile.WRITE) != 0,
                (segment.flags() & ElfFile.EXECUTE) != 0,
                true);
    }

    private List<Segment> segments() throws MalformedException {
        long offset = file.word(wide ? 32 : 28, wide);
        int entry = file.u16(wide ? 54 : 42);
        int count = file.u16(wide ? 56 : 44);
        List<Segment> segments = new ArrayList<>();
        if (count == 0) {
            return segments;
        }
        if (entry < (wide ? 56 : 32) || !file.contains(offset, (long) entry * count)) {
            throw new MalformedException(
                    "the ELF program header table (%d entries of %d bytes at %s) leaves the file"
                            .formatted(count, entry, Long.toUnsignedString(offset)));
        }
        for (int i = 0; i < count; i++) {
            segments.add(segment(file.slice(offset + (long) i * entry, entry)));
        }
        return segments;
    }

    private Segment segment(Bytes header) throws MalformedException {
        return new Segment(
                (int) header.u32(0),
                (int) header.u32(wide ? 4 : 24),
                header.word(wide ? 16 : 8, wide),
                file.clip(header.word(wide ? 8 : 4, wide), header.word(wide ? 32 : 16, wide)));
    }

    private List<Section> sections() throws MalformedException {
        long offset = file.word(wide ? 40 : 32, wide);
        if (offset == 0) {
            return List.of();
        }
        int entry = file.u16(wide ? 58 : 46);
        int names = file.u16(wide ? 62 : 50);
        if (entry < headerSize() || !file.contains(offset, entry)) {
            return damaged("section header table at " + Long.toUnsignedString(offset));
        }
        Bytes first = file.slice(offset, entry);
        long count = file.u16(wide ? 60 : 48);
        count = count == 0 ? first.word(wide ? 32 : 20, wide) : count;
        names = names == EXTENDED_INDEX ? (int) first.u32(wide ? 40 : 24) : names;
        if (count < 0 || count > ENTRIES_MAX || !file.contains(offset, count * entry)) {
            return damaged(
                    "section header table of %s entries at %s"
                            .formatted(
                                    Long.toUnsignedString(count), Long.toUnsignedString(offset)));
        }
        Bytes table = file.slice(offset, count * entry);
        Bytes nameTable =
                names >= 0 && names < count
                        ? content(table.slice((long) names * entry, entry))
                        : file.clip(0, 0);
        List<Section> sections = new ArrayList<>((int) count);
        for (int i = 1; i < count; i++) {
            sections.add(section(table.slice((long) i * entry, entry), nameTable));
        }
        return sections;
    }

    private List<Section> damaged(String what) {
        damage.add("the ELF " + what + " leaves the file of " + file.size() + " bytes");
        return List.of();
    }

    private int headerSize() {
        return wide ? 64 : 40;
    }

    private Section section(Bytes header, Bytes names) throws MalformedException {
        long flags = header.word(8, wide);
        return new Section(
                name(names, header.u32(0)),
                header.word(wide ? 16 : 12, wide),
                content(header),
                (flags & 1) != 0,
                (flags & 4) != 0,
                (flags & ALLOCATED) != 0);
    }

    private static String name(Bytes names, long at) throws MalformedException {
        return at < names.size() ? names.text(at, NAME_BYTES_MAX) : "";
    }

    private Bytes content(Bytes header) throws MalformedException {
        if (header.u32(4) == NO_BITS) {
            return file.clip(0, 0);
        }
        return file.clip(header.word(wide ? 24 : 16, wide), header.word(wide ? 32 : 20, wide));
    }
}
