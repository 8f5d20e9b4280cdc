package dev.lazaret.harden.dockerfile;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.PathOrder;
import dev.lazaret.layers.tar.EntryType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Removed paths as few arguments of {@code rm}: patterns take the place of paths where, in this
 * tree, they match nothing but paths that go: {@code DIR/*} and {@code DIR/*}{@code /NAME}.
 */
final class RemovedPaths {

    /** From so many paths on, a pattern reads better. */
    private static final int SAME_MIN = 3;

    private final FileTree tree;
    private final Set<String> removed;

    private RemovedPaths(FileTree tree, Set<String> removed) {
        this.tree = tree;
        this.removed = removed;
    }

    /** Arguments, quoted, in path order; what is not visible needs none. */
    static List<String> arguments(FileTree tree, Set<String> removed) {
        return new RemovedPaths(tree, topmost(tree, removed)).arguments();
    }

    private static Set<String> topmost(FileTree tree, Set<String> removed) {
        Set<String> top = new TreeSet<>(PathOrder.COMPARATOR);
        for (String path : removed) {
            boolean covered = false;
            for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
                covered |= removed.contains(path.substring(0, at));
            }
            if (!covered && tree.find(path) != null) {
                top.add(path);
            }
        }
        return top;
    }

    private List<String> arguments() {
        Set<String> emptied = emptied();
        Set<String> same = same();
        Set<String> written = new HashSet<>();
        List<String> arguments = new ArrayList<>();
        for (String path : removed) {
            String directory = directory(path);
            String pattern =
                    emptied.contains(directory)
                            ? directory + "/*"
                            : same.contains(sibling(path)) ? sibling(path) : "";
            String argument = pattern.isEmpty() ? Quoted.shell("/" + path) : quotedPattern(pattern);
            if (written.add(argument)) {
                arguments.add(argument);
            }
        }
        return arguments;
    }

    /** Directories of which everything goes but they themselves. */
    private Set<String> emptied() {
        Map<String, Integer> left = new HashMap<>();
        for (String path : removed) {
            boolean hidden = name(path).startsWith(".");
            left.merge(directory(path), hidden ? -1_000_000_000 : 1, Integer::sum);
        }
        left.values().removeIf(count -> count < SAME_MIN);
        left.remove("");
        for (FileTree.Node node : tree.nodes()) {
            left.computeIfPresent(directory(node.entry().path()), (path, count) -> count - 1);
        }
        left.values().removeIf(count -> count != 0);
        return left.keySet();
    }

    /** Patterns for files of one name in the directories of one directory. */
    private Set<String> same() {
        Map<String, Integer> left = new HashMap<>();
        removed.forEach(path -> left.merge(sibling(path), 1, Integer::sum));
        left.remove("");
        left.values().removeIf(count -> count < SAME_MIN);
        Map<String, List<String>> links = new HashMap<>();
        for (FileTree.Node node : tree.nodes()) {
            FileEntry file = node.entry();
            left.computeIfPresent(sibling(file.path()), (pattern, count) -> count - 1);
            if (file.type() == EntryType.SYMLINK) {
                links.computeIfAbsent(directory(file.path()), none -> new ArrayList<>())
                        .add(file.path());
            }
        }
        left.entrySet().removeIf(e -> e.getValue() != 0 || reachesOthers(e.getKey(), links));
        return left.keySet();
    }

    /** Whether the pattern would also match by way of a link to another directory. */
    private boolean reachesOthers(String pattern, Map<String, List<String>> links) {
        String name = name(pattern);
        String around = directory(directory(pattern));
        for (String link : links.getOrDefault(around, List.of())) {
            String real = tree.resolve(link + "/" + name);
            if (real != null && !removed.contains(real)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code a/b} followed by {@code /*}{@code /d} for {@code a/b/c/d}; empty where that cannot be.
     */
    private static String sibling(String path) {
        String directory = directory(path);
        String around = directory(directory);
        boolean plain = !around.isEmpty() && !name(directory).startsWith(".");
        return plain ? around + "/*/" + name(path) : "";
    }

    /** A star between slashes is the pattern's; a shell must take others for letters. */
    private static String quotedPattern(String pattern) {
        int star = pattern.lastIndexOf("/*");
        String rest = pattern.substring(star + 2);
        return Quoted.shell("/" + pattern.substring(0, star))
                + "/*"
                + (rest.isEmpty() ? "" : Quoted.shell(rest));
    }

    private static String directory(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
