package dev.lazaret.harden.databases;

import dev.lazaret.layers.FileTree;

import java.util.HashMap;
import java.util.Map;

/** Databases may name a path that leads over links, such as {@code /lib}. */
final class RealPaths {

    private final FileTree tree;
    private final Map<String, String> directories = new HashMap<>();

    RealPaths(FileTree tree) {
        this.tree = tree;
    }

    /** The same name in the directory that its own leads to; a link at its end is not followed. */
    String of(String path) {
        int slash = path.lastIndexOf('/');
        String stated = slash < 0 ? "" : path.substring(0, slash);
        String directory = directories.computeIfAbsent(stated, this::resolve);
        String name = path.substring(slash + 1);
        return directory.isEmpty() ? name : directory + "/" + name;
    }

    private String resolve(String directory) {
        String real = directory.isEmpty() ? "" : tree.resolve(directory);
        return real == null ? directory : real;
    }
}
