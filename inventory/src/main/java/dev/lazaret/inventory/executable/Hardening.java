package dev.lazaret.inventory.executable;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

/** Hardening facts of programs; libraries and Mach-O files, which no container runs, have none. */
public final class Hardening {

    private Hardening() {}

    /**
     * The facts of a program, null when it is a library.
     *
     * @throws MalformedException if the tables the loader needs leave the file
     */
    public static @Nullable ExecutableTraits of(Executable executable) throws MalformedException {
        return switch (executable) {
            case ElfFile elf -> elf.loadable() ? ElfTraits.of(elf) : null;
            case PeFile pe -> PeTraits.of(pe);
            case MachOFile ignored -> null;
        };
    }
}
