package dev.lazaret.inventory.executable;

import dev.lazaret.inventory.executable.ElfFile.Segment;
import dev.lazaret.layers.MalformedException;

import java.util.ArrayList;
import java.util.List;

/**
 * What the dynamic section says (System V gABI, "Dynamic Section").
 *
 * @param needed shared libraries asked for, in file order
 * @param strings the dynamic string table, empty when there is none
 * @param bindsNow all symbols are bound at start-up, so the tables can become read-only
 * @param pie marked as a position-independent executable
 * @param named it has a library name
 */
record ElfDynamic(
        List<String> needed, Bytes strings, boolean bindsNow, boolean pie, boolean named) {

    private static final int ENTRIES_MAX = 4_096;
    private static final int NEEDED_MAX = 512;
    private static final int NAME_BYTES_MAX = 255;

    private static final int NULL = 0;
    private static final int NEEDED = 1;
    private static final int STRING_TABLE = 5;
    private static final int STRING_SIZE = 10;
    private static final int SONAME = 14;
    private static final int BIND_NOW = 24;
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
        List<Long> names = new ArrayList<>();
        long address = 0;
        long size = 0;
        boolean now = false;
        boolean pie = false;
        boolean named = false;
        for (long i = 0; i < entries; i++) {
            long tag = table.word(i * 2 * word, elf.wide());
            long value = table.word(i * 2 * word + word, elf.wide());
            if (tag == NULL) {
                break;
            } else if (tag == NEEDED && names.size() < NEEDED_MAX) {
                names.add(value);
            } else if (tag == STRING_TABLE) {
                address = value;
            } else if (tag == STRING_SIZE) {
                size = value;
            } else if (tag == FLAGS_1) {
                now |= (value & FLAG_1_NOW) != 0;
                pie |= (value & FLAG_1_PIE) != 0;
            }
            now |= tag == BIND_NOW || (tag == FLAGS && (value & FLAG_BIND_NOW) != 0);
            named |= tag == SONAME;
        }
        Bytes strings = size == 0 ? none : elf.at(address, size);
        return new ElfDynamic(names(strings, names), strings, now, pie, named);
    }

    private static List<String> names(Bytes strings, List<Long> offsets) throws MalformedException {
        List<String> names = new ArrayList<>();
        for (long offset : offsets) {
            names.add(strings.text(offset, NAME_BYTES_MAX));
        }
        return List.copyOf(names);
    }
}
