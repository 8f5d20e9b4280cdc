package dev.lazaret.explorer.model;

import dev.lazaret.layers.FileTree;

import java.util.HashMap;
import java.util.Map;

/**
 * Paths without the links that lead to their directory. Databases may name a file by a path that
 * leads over links, such as {@code /bin}. Each directory is resolved once.
 */
public final class RealDirectories {

    private final FileTree tree;
    private final Map<String, String> resolved = new HashMap<>();

    public RealDirectories(FileTree tree) {
        this.tree = tree;
    }

    /** The directory that a path leads to; as stated when it leads nowhere. */
    String of(String directory) {
        return resolved.computeIfAbsent(
                directory,
                stated -> {
                    String real = stated.isEmpty() ? "" : tree.resolve(stated);
                    return real == null ? stated : real;
                });
    }

    /** The path of a file in its real directory. */
    public String pathOf(String stated) {
        int slash = stated.lastIndexOf('/');
        String directory = slash < 0 ? "" : of(stated.substring(0, slash));
        String name = stated.substring(slash + 1);
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
