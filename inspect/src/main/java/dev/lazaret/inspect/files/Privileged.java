package dev.lazaret.inspect.files;

import dev.lazaret.inspect.rule.Table;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Programs that distributions ship with more rights than their caller has, and why. */
final class Privileged {

    private static final Map<String, String> KNOWN = read();

    private Privileged() {}

    private static Map<String, String> read() {
        Map<String, String> known = new HashMap<>();
        for (List<String> row : Table.read(Privileged.class, "privileged.tsv", 3)) {
            known.put(row.get(0) + " " + row.get(1), row.get(2));
        }
        return Map.copyOf(known);
    }

    /** Why a program of this name has the bit, null when none is known to need it. */
    static @Nullable String known(String fileName, String kind) {
        return KNOWN.get(fileName + " " + kind);
    }

    /** {@code mode 4755, owner 0:0}. */
    static String mode(FileEntry file) {
        return "mode %04o, owner %d:%d".formatted(file.mode(), file.userId(), file.groupId());
    }
}
