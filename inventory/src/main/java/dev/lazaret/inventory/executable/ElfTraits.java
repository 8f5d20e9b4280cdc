package dev.lazaret.inventory.executable;

import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.ExecutableTraits.Relro;
import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.ElfFile.Segment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Hardening facts of an ELF program, from its program headers and dynamic section. */
final class ElfTraits {

    /** Larger string tables than any known program's are not searched. */
    private static final long STRINGS_MAX = 16L << 20;

    private static final int INTERPRETER_BYTES_MAX = 255;
    private static final List<Needle> CANARIES =
            List.of(Needle.of("__stack_chk_fail"), Needle.of("__stack_chk_guard"));

    private ElfTraits() {}

    /** The facts of a program, null for a library. */
    static @Nullable ExecutableTraits of(ElfFile elf) throws MalformedException {
        ElfDynamic dynamic = ElfDynamic.read(elf);
        Segment interpreter = elf.segment(ElfFile.INTERPRETER);
        if (!isProgram(elf, dynamic, interpreter != null)) {
            return null;
        }
        return new ExecutableTraits(
                "elf",
                elf.type() == ElfFile.DYN,
                relro(elf, dynamic),
                notExecutableStack(elf),
                canary(elf, dynamic),
                elf.section(".symtab") == null,
                interpreter == null ? "" : interpreter.content().text(0, INTERPRETER_BYTES_MAX),
                dynamic.needed());
    }

    /** Some libraries (libc) have an interpreter so that they can be run; they also have a name. */
    private static boolean isProgram(ElfFile elf, ElfDynamic dynamic, boolean interpreted) {
        return elf.type() == ElfFile.EXEC
                || dynamic.pie()
                || (elf.type() == ElfFile.DYN && interpreted && dynamic.soname() == null);
    }

    private static Relro relro(ElfFile elf, ElfDynamic dynamic) {
        if (elf.segment(ElfFile.GNU_RELRO) == null) {
            return Relro.NONE;
        }
        // without a dynamic section there is no lazy binding that would need writable tables
        boolean lazy = elf.segment(ElfFile.DYNAMIC) != null && !dynamic.bindsNow();
        return lazy ? Relro.PARTIAL : Relro.FULL;
    }

    /** Without the header the kernel makes the stack executable. */
    private static boolean notExecutableStack(ElfFile elf) {
        Segment stack = elf.segment(ElfFile.GNU_STACK);
        return stack != null && (stack.flags() & ElfFile.EXECUTE) == 0;
    }

    private static boolean canary(ElfFile elf, ElfDynamic dynamic) {
        Section strings = elf.section(".strtab");
        return mentionsCanary(dynamic.strings())
                || (strings != null && mentionsCanary(strings.content()));
    }

    private static boolean mentionsCanary(Bytes strings) {
        return strings.size() <= STRINGS_MAX
                && CANARIES.stream().anyMatch(needle -> needle.in(strings, 0) >= 0);
    }
}
