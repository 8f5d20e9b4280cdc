package dev.lazaret.harden.profile;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;
import dev.lazaret.inventory.executable.ElfFile;
import dev.lazaret.inventory.executable.Section;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The machine code of an ELF file and the ways it reaches the function {@code syscall}. */
final class ElfCode {

    private static final int CODE_BYTES_MAX = 256 << 20;
    private static final int RELOCATION = 24;
    private static final int SYMBOL = 24;
    private static final int NAME_BYTES_MAX = 128;

    private ElfCode() {}

    /**
     * Looks through all code.
     *
     * @throws MalformedException if the tables leave the file, or there is more code than is read
     */
    static CodeCalls calls(ElfFile elf) throws MalformedException {
        Set<Long> slots = slots(elf);
        List<Section> code = code(elf);
        Set<Long> targets = new HashSet<>();
        if (!slots.isEmpty()) {
            for (Section part : code) {
                addStubs(part, slots, targets);
            }
        }
        CodeCalls calls = CodeCalls.NONE;
        for (Section part : code) {
            byte[] bytes = part.content().copy(CODE_BYTES_MAX);
            calls =
                    calls.plus(
                            switch (elf.machine()) {
                                case ElfFile.X86_64 ->
                                        X86Calls.find(bytes, part.address(), targets, slots);
                                case ElfFile.AARCH64 -> ArmCalls.find(bytes);
                                default ->
                                        throw new MalformedException(
                                                "the processor " + elf.machine() + " is not known");
                            });
        }
        boolean callsByNumber = !slots.isEmpty() && elf.machine() == ElfFile.AARCH64;
        return callsByNumber ? calls.plus(new CodeCalls(new java.util.TreeSet<>(), 1)) : calls;
    }

    private static List<Section> code(ElfFile elf) {
        List<Section> sections = elf.sections().stream().filter(Section::executable).toList();
        return sections.isEmpty()
                ? elf.mapped().stream().filter(Section::executable).toList()
                : sections;
    }

    /** Where the loader puts the address of {@code syscall} (System V ABI, "Relocation"). */
    private static Set<Long> slots(ElfFile elf) throws MalformedException {
        Set<Long> slots = new HashSet<>();
        Section symbols = elf.section(".dynsym");
        Section names = elf.section(".dynstr");
        if (symbols == null || names == null || !elf.wide()) {
            return slots;
        }
        for (String table : List.of(".rela.plt", ".rela.dyn")) {
            Section relocations = elf.section(table);
            Bytes rows = relocations == null ? elf.file().clip(0, 0) : relocations.content();
            for (long at = 0; at + RELOCATION <= rows.size(); at += RELOCATION) {
                long symbol = rows.u64(at + 8) >>> 32;
                if (symbol > 0 && symbol < symbols.content().size() / SYMBOL) {
                    long name = symbols.content().u32(symbol * SYMBOL);
                    if (names.content().text(name, NAME_BYTES_MAX).equals("syscall")) {
                        slots.add(rows.u64(at));
                    }
                }
            }
        }
        return slots;
    }

    /** Stubs of the linkage table jump to what a slot holds; some start with a landing mark. */
    private static void addStubs(Section code, Set<Long> slots, Set<Long> targets)
            throws MalformedException {
        if (!code.name().startsWith(".plt")) {
            return;
        }
        Bytes bytes = code.content();
        for (long at = 0; at + 6 <= bytes.size(); at++) {
            if (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == 0x25) {
                long jump = code.address() + at;
                if (slots.contains(jump + 6 + (int) bytes.u32(at + 2))) {
                    targets.addAll(List.of(jump, jump - 4, jump - 5));
                }
            }
        }
    }
}
