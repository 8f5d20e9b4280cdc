package dev.lazaret.inventory.executable;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfFile.Segment;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the loader reads of an ELF file before its code runs (System V gABI, "Dynamic Linking").
 *
 * @param interpreter path of the program interpreter, empty when there is none
 * @param needed libraries asked for, in file order
 * @param soname the library's own name, null when it has none
 * @param rpath directories of {@code DT_RPATH}, unexpanded
 * @param runpath directories of {@code DT_RUNPATH}, unexpanded
 * @param dynamic it has a dynamic section: somebody has to link it
 * @param cut it asks for more libraries than are read
 */
public record ElfLinkage(
        String interpreter,
        List<String> needed,
        @Nullable String soname,
        List<String> rpath,
        List<String> runpath,
        boolean dynamic,
        boolean cut) {

    private static final int INTERPRETER_BYTES_MAX = 255;
    private static final int SYMBOLS_MAX = 500_000;
    private static final int SYMBOL_BYTES_MAX = 128;

    public ElfLinkage {
        needed = List.copyOf(needed);
        rpath = List.copyOf(rpath);
        runpath = List.copyOf(runpath);
    }

    /**
     * Reads it.
     *
     * @throws MalformedException if the tables the loader needs leave the file
     */
    public static ElfLinkage of(ElfFile elf) throws MalformedException {
        ElfDynamic dynamic = ElfDynamic.read(elf);
        Segment interpreter = elf.segment(ElfFile.INTERPRETER);
        return new ElfLinkage(
                interpreter == null ? "" : interpreter.content().text(0, INTERPRETER_BYTES_MAX),
                dynamic.needed(),
                dynamic.soname(),
                directories(dynamic.rpath()),
                directories(dynamic.runpath()),
                elf.segment(ElfFile.DYNAMIC) != null,
                dynamic.cut());
    }

    private static List<String> directories(String path) {
        return path.isEmpty() ? List.of() : List.of(path.split(":"));
    }

    /**
     * Names of the functions and data it takes from other libraries, in table order.
     *
     * @throws MalformedException if the symbol table leaves the file
     */
    public static Set<String> imports(ElfFile elf) throws MalformedException {
        ElfDynamic dynamic = ElfDynamic.read(elf);
        Bytes table = symbols(elf, dynamic);
        int entry = elf.wide() ? 24 : 16;
        long count = Math.min(SYMBOLS_MAX, table.size() / entry);
        Set<String> names = new LinkedHashSet<>();
        for (long i = 1; i < count; i++) {
            long at = i * entry;
            long name = table.u32(at);
            boolean imported = table.u16(at + (elf.wide() ? 6 : 14)) == 0;
            if (imported && name != 0 && name < dynamic.strings().size()) {
                names.add(dynamic.strings().text(name, SYMBOL_BYTES_MAX));
            }
        }
        return names;
    }

    /** Nothing says how long the table is but its section; without one, it ends at the strings. */
    private static Bytes symbols(ElfFile elf, ElfDynamic dynamic) throws MalformedException {
        Section section = elf.section(".dynsym");
        if (section != null) {
            return section.content();
        }
        long length = dynamic.stringsAt() - dynamic.symbols();
        return dynamic.symbols() == 0 || length <= 0
                ? elf.file().clip(0, 0)
                : elf.at(dynamic.symbols(), length);
    }
}
