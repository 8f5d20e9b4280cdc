package dev.lazaret.inspect.surface;

import dev.lazaret.inspect.rule.Table;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Knows tools by their file names in the directories that programs are looked for in. */
public final class Tools {

    private static final Map<String, String> KINDS = read();

    private static final Set<String> DIRECTORIES =
            Set.of("bin", "sbin", "usr/bin", "usr/sbin", "usr/local/bin", "usr/local/sbin");

    private Tools() {}

    private static Map<String, String> read() {
        Map<String, String> kinds = new HashMap<>();
        for (List<String> row : Table.read(Tools.class, "tools.tsv", 2)) {
            kinds.put(row.get(1), row.get(0));
        }
        return Map.copyOf(kinds);
    }

    /** The kind of tool a file or link is, null when it is none. */
    public static @Nullable String kind(FileEntry file) {
        boolean runs =
                file.type() == EntryType.SYMLINK
                        || file.type() == EntryType.HARDLINK
                        || (file.type() == EntryType.FILE && file.executable());
        return runs && DIRECTORIES.contains(file.directory()) ? KINDS.get(file.fileName()) : null;
    }
}
