package dev.lazaret.inventory.os.dpkg;

import java.util.Set;

/** The third word of {@code Status: want flag state} (dpkg(1), "Package states"). */
final class InstallState {

    /** States in which at least some of the package's files may be there. */
    private static final Set<String> PRESENT =
            Set.of(
                    "installed",
                    "unpacked",
                    "half-configured",
                    "half-installed",
                    "triggers-awaited",
                    "triggers-pending");

    private InstallState() {}

    /** Not so for not-installed and config-files, nor for a status that is none. */
    static boolean isPresent(String status) {
        String[] words = status.strip().split("\\s+", 4);
        return words.length == 3 && PRESENT.contains(words[2]);
    }
}
