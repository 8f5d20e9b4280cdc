package dev.lazaret.harden.reach.elf;

import dev.lazaret.harden.reach.elf.ElfNeeds.Target;
import dev.lazaret.inventory.executable.ElfFile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Expands {@code $ORIGIN}, {@code $LIB} and {@code $PLATFORM} in run paths (ld.so(8), "Dynamic
 * string tokens"). What {@code $LIB} stands for was built into the loader, so all it can be is
 * tried.
 */
final class RunPaths {

    private static final List<String> LIB = List.of("lib64", "lib");

    private RunPaths() {}

    /** Directories without a leading slash; relative ones, which depend on the caller, are left. */
    static List<String> expand(List<String> directories, String file, Target target) {
        Set<String> expanded = new LinkedHashSet<>();
        for (String directory : directories) {
            for (String text : withLib(token(directory, "ORIGIN", "/" + parent(file)), target)) {
                String path = token(text, "PLATFORM", platform(target));
                if (path.startsWith("/")) {
                    expanded.add(path.substring(1));
                }
            }
        }
        return List.copyOf(expanded);
    }

    private static List<String> withLib(String text, Target target) {
        if (!text.contains("$LIB") && !text.contains("${LIB}")) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>();
        LIB.forEach(lib -> all.add(token(text, "LIB", lib)));
        Triplets.of(target).forEach(triplet -> all.add(token(text, "LIB", "lib/" + triplet)));
        return all;
    }

    private static String token(String text, String name, String value) {
        return text.replace("${" + name + "}", value).replace("$" + name, value);
    }

    private static String platform(Target target) {
        return switch (target.machine()) {
            case ElfFile.X86_64 -> "x86_64";
            case ElfFile.AARCH64 -> "aarch64";
            default -> "$PLATFORM";
        };
    }

    private static String parent(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }
}
