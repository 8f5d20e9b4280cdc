package dev.lazaret.harden.reach.elf;

import dev.lazaret.harden.reach.elf.ElfNeeds.Target;

import java.util.List;
import java.util.Map;

/** Debian's directories of libraries per processor (Debian wiki, "Multiarch/Tuples"). */
final class Triplets {

    private static final Map<Integer, List<String>> BY_MACHINE =
            Map.of(
                    3, List.of("i386-linux-gnu"),
                    8, List.of("mipsel-linux-gnu", "mips64el-linux-gnuabi64"),
                    21, List.of("powerpc64le-linux-gnu"),
                    22, List.of("s390x-linux-gnu"),
                    40, List.of("arm-linux-gnueabihf", "arm-linux-gnueabi"),
                    62, List.of("x86_64-linux-gnu", "x86_64-linux-gnux32"),
                    183, List.of("aarch64-linux-gnu"),
                    243, List.of("riscv64-linux-gnu"),
                    258, List.of("loongarch64-linux-gnu"));

    private Triplets() {}

    static List<String> of(Target target) {
        return BY_MACHINE.getOrDefault(target.machine(), List.of());
    }

    /** Whether this is the name of such a directory. */
    static boolean isOne(String name) {
        return BY_MACHINE.values().stream().anyMatch(names -> names.contains(name));
    }
}
