package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.PeFile.Directory;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads the headers of a PE or PE32+ file (Microsoft, "PE Format"). */
final class PeReader {

    private static final int SECTION_BYTES = 40;
    private static final int DIRECTORIES_MAX = 16;
    private static final long EXECUTE = 0x2000_0000L;
    private static final long WRITE = 0x8000_0000L;

    private PeReader() {}

    static boolean claims(Bytes file) {
        return file.startsWith(new byte[] {'M', 'Z'}, 0);
    }

    static PeFile read(Bytes anyOrder) throws MalformedException {
        Bytes file = anyOrder.in(ByteOrder.LITTLE_ENDIAN);
        long header = file.u32(0x3C);
        if (file.u32(header) != 0x0000_4550L) {
            throw new MalformedException("a DOS program without a PE header at offset " + header);
        }
        int sections = file.u16(header + 6);
        long symbols = file.u32(header + 12);
        int optionalSize = file.u16(header + 20);
        int characteristics = file.u16(header + 22);
        Bytes optional = file.slice(header + 24, optionalSize);
        int magic = optional.u16(0);
        if (magic != 0x10B && magic != 0x20B) {
            throw new MalformedException("PE optional header magic 0x%x is none".formatted(magic));
        }
        boolean wide = magic == 0x20B;
        long base = optional.word(wide ? 24 : 28, wide);
        return new PeFile(
                file,
                wide,
                characteristics,
                optional.u16(70),
                base,
                directories(optional, wide ? 108 : 92),
                symbols,
                sections(file, header + 24 + optionalSize, sections, base));
    }

    private static List<Directory> directories(Bytes optional, int at) throws MalformedException {
        long count = Math.min(DIRECTORIES_MAX, optional.u32(at));
        List<Directory> directories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long entry = at + 4 + 8L * i;
            directories.add(new Directory(optional.u32(entry), optional.u32(entry + 4)));
        }
        return directories;
    }

    private static List<Section> sections(Bytes file, long offset, int count, long base)
            throws MalformedException {
        Bytes table = file.slice(offset, (long) count * SECTION_BYTES);
        List<Section> sections = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Bytes row = table.slice((long) i * SECTION_BYTES, SECTION_BYTES);
            long flags = row.u32(36);
            sections.add(
                    new Section(
                            row.slice(0, 8).text(0, 8),
                            base + row.u32(12),
                            file.clip(row.u32(20), row.u32(16)),
                            (flags & WRITE) != 0,
                            (flags & EXECUTE) != 0,
                            true));
        }
        return sections;
    }
}
