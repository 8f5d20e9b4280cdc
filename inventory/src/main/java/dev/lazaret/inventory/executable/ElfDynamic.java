package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfFile.Segment;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the dynamic section says (System V gABI, "Dynamic Section").
 *
 * @param needed shared libraries asked for, in file order
 * @param strings the dynamic string table, empty when there is none
 * @param bindsNow all symbols are bound at start-up, so the tables can become read-only
 * @param pie marked as a position-independent executable
 * @param soname the library's own name, null when it has none
 * @param rpath {@code DT_RPATH}, empty when there is none
 * @param runpath {@code DT_RUNPATH}, empty when there is none
 * @param symbols address of the symbol table, 0 when there is none
 * @param stringsAt address of the string table
 * @param cut more libraries are asked for than {@link #NEEDED_MAX}
 */
record ElfDynamic(
        List<String> needed,
        Bytes strings,
        boolean bindsNow,
        boolean pie,
        @Nullable String soname,
        String rpath,
        String runpath,
        long symbols,
        long stringsAt,
        boolean cut) {

    private static final int ENTRIES_MAX = 4_096;
    private static final int NEEDED_MAX = 512;
    private static final int NAME_BYTES_MAX = 255;
    private static final int PATHS_BYTES_MAX = 4_096;

    private static final int NULL = 0;
    private static final int NEEDED = 1;
    private static final int STRING_TABLE = 5;
    private static final int SYMBOL_TABLE = 6;
    private static final int STRING_SIZE = 10;
    private static final int SONAME = 14;
    private static final int RPATH = 15;
    private static final int BIND_NOW = 24;
    private static final int RUNPATH = 29;
    private static final int FLAGS = 30;
    private static final int FLAGS_1 = 0x6ffffffb;
    private static final long FLAG_BIND_NOW = 8;
    private static final long FLAG_1_NOW = 1;
    private static final long FLAG_1_PIE = 0x0800_0000L;

    /** The dynamic section, empty for a static program. */
    static ElfDynamic read(ElfFile elf) throws MalformedException {
        Segment segment = elf.segment(ElfFile.DYNAMIC);
        Bytes none = elf.file().clip(0, 0);
        Bytes table = segment == null ? none : segment.content();
        int word = elf.wide() ? 8 : 4;
        long entries = Math.min(ENTRIES_MAX, table.size() / (2L * word));
        List<Long> needed = new ArrayList<>();
        Map<Integer, Long> values = new HashMap<>();
        boolean cut = false;
        for (long i = 0; i < entries; i++) {
            long tag = table.word(i * 2 * word, elf.wide());
            long value = table.word(i * 2 * word + word, elf.wide());
            if (tag == NULL) {
                break;
            } else if (tag != NEEDED) {
                values.put((int) tag, value);
            } else if (needed.size() < NEEDED_MAX) {
                needed.add(value);
            } else {
                cut = true;
            }
        }
        return of(elf, needed, values, cut);
    }

    private static ElfDynamic of(
            ElfFile elf, List<Long> needed, Map<Integer, Long> values, boolean cut)
            throws MalformedException {
        long address = values.getOrDefault(STRING_TABLE, 0L);
        long size = values.getOrDefault(STRING_SIZE, 0L);
        Bytes strings = size == 0 ? elf.file().clip(0, 0) : elf.at(address, size);
        long flags1 = values.getOrDefault(FLAGS_1, 0L);
        boolean now =
                values.containsKey(BIND_NOW)
                        || (flags1 & FLAG_1_NOW) != 0
                        || (values.getOrDefault(FLAGS, 0L) & FLAG_BIND_NOW) != 0;
        Long soname = values.get(SONAME);
        return new ElfDynamic(
                names(strings, needed),
                strings,
                now,
                (flags1 & FLAG_1_PIE) != 0,
                soname == null ? null : strings.text(soname, NAME_BYTES_MAX),
                paths(strings, values.get(RPATH)),
                paths(strings, values.get(RUNPATH)),
                values.getOrDefault(SYMBOL_TABLE, 0L),
                address,
                cut);
    }

    private static String paths(Bytes strings, @Nullable Long offset) throws MalformedException {
        return offset == null ? "" : strings.text(offset, PATHS_BYTES_MAX);
    }

    private static List<String> names(Bytes strings, List<Long> offsets) throws MalformedException {
        List<String> names = new ArrayList<>();
        for (long offset : offsets) {
            names.add(strings.text(offset, NAME_BYTES_MAX));
        }
        return List.copyOf(names);
    }
}
