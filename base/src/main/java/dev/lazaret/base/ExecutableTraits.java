package dev.lazaret.base;

import java.util.List;

/**
 * Hardening facts of one ELF or PE executable or shared library.
 *
 * @param format elf or pe
 * @param pie position-independent (ELF ET_DYN, PE DYNAMIC_BASE)
 * @param relro how much of the relocation data is read-only at run time
 * @param nx the stack (or data, for PE) is not executable
 * @param canary stack protector symbols are referenced
 * @param stripped no symbol table
 * @param interpreter program interpreter, empty for static programs and libraries
 * @param needed shared libraries asked for, in file order
 */
public record ExecutableTraits(
        String format,
        boolean pie,
        Relro relro,
        boolean nx,
        boolean canary,
        boolean stripped,
        String interpreter,
        List<String> needed)
        implements Fact {

    /** Relocation read-only protection. */
    public enum Relro {
        NONE,
        PARTIAL,
        FULL
    }

    public ExecutableTraits {
        needed = List.copyOf(needed);
    }
}
