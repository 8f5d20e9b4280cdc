package dev.lazaret.inspect.rule;

import dev.lazaret.layers.FileTree;

import java.util.HashMap;
import java.util.Map;

/**
 * Where paths that package managers state really lie: {@code lib} may be a link to {@code usr/lib}.
 */
public final class RealPaths {

    private final FileTree tree;
    private final Map<String, String> directories = new HashMap<>();

    public RealPaths(FileTree tree) {
        this.tree = tree;
    }

    /** The path with its directory's links followed; the path itself when that leads nowhere. */
    public String of(String path) {
        int slash = path.lastIndexOf('/');
        String stated = slash < 0 ? "" : path.substring(0, slash);
        String real = directories.computeIfAbsent(stated, this::resolve);
        if (real.equals(stated)) {
            return path;
        }
        return (real.isEmpty() ? "" : real + "/") + path.substring(slash + 1);
    }

    private String resolve(String directory) {
        String real = directory.isEmpty() ? "" : tree.resolve(directory);
        return real == null ? directory : real;
    }
}
