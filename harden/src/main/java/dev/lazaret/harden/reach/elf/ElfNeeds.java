package dev.lazaret.harden.reach.elf;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.ElfLinkage;
import dev.lazaret.inventory.executable.Executable;
import dev.lazaret.inventory.executable.Executables;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one ELF file asks for when it is loaded and run, as far as its bytes say.
 *
 * @param target what processor it is for
 * @param imports functions and data it takes from other libraries
 * @param constants texts that look like paths or libraries
 * @param runTogether its texts are not ended one by one, as in programs written in Go: paths in
 *     them are not all found
 * @param packed it unpacks itself when it starts, so nothing of it can be seen
 */
public record ElfNeeds(
        Target target,
        ElfLinkage linkage,
        Set<String> imports,
        TextConstants constants,
        boolean runTogether,
        boolean packed) {

    private static final List<String> LIBC =
            List.of("libc.so", "libc.musl", "ld-linux", "ld64.so", "libpthread.so.0", "librt.so.1");

    /**
     * What a loader compares before it takes a library.
     *
     * @param machine {@code e_machine}
     * @param wide 64-bit
     */
    public record Target(int machine, boolean wide, boolean bigEndian) {

        static Target of(ElfFile elf) {
            return new Target(
                    elf.machine(), elf.wide(), elf.file().order() == java.nio.ByteOrder.BIG_ENDIAN);
        }
    }

    public ElfNeeds {
        imports = Collections.unmodifiableSet(new LinkedHashSet<>(imports));
    }

    /**
     * Reads the file.
     *
     * @return null when it is no program or library in ELF
     * @throws MalformedException if the tables the loader needs leave the file
     */
    public static @Nullable ElfNeeds read(MemorySegment segment) throws MalformedException {
        ElfFile elf = elf(segment);
        if (elf == null) {
            return null;
        }
        return new ElfNeeds(
                Target.of(elf),
                ElfLinkage.of(elf),
                ElfLinkage.imports(elf),
                TextConstants.of(elf),
                elf.section(".go.buildinfo") != null || elf.section(".gopclntab") != null,
                elf.sections().isEmpty() && isPacked(elf));
    }

    /** What processor it is for; null when it is no program or library in ELF. */
    static @Nullable Target target(MemorySegment segment) throws MalformedException {
        ElfFile elf = elf(segment);
        return elf == null ? null : Target.of(elf);
    }

    private static @Nullable ElfFile elf(MemorySegment segment) throws MalformedException {
        for (Executable executable : Executables.read(segment)) {
            if (executable instanceof ElfFile elf && elf.loadable()) {
                return elf;
            }
        }
        return null;
    }

    private static boolean isPacked(ElfFile elf) {
        return dev.lazaret.inventory.executable.Needle.of("UPX!").in(elf.file().clip(0, 1_024), 0)
                >= 0;
    }

    /** The C library or a part of it: it can do whatever any program asks it to. */
    public boolean isLibc() {
        String soname = linkage.soname();
        return soname != null && LIBC.stream().anyMatch(soname::startsWith);
    }
}
