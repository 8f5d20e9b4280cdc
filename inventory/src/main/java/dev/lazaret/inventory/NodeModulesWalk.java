package dev.lazaret.inventory;

import dev.lazaret.base.Package;
import dev.lazaret.layers.FileTree;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Installed npm packages, found as Node.js finds them: in the {@code node_modules} of the own
 * directory, then of each above it ("Loading from node_modules folders"). In a store of links, as
 * pnpm has one, the link beside the package leads to what it needs.
 */
final class NodeModulesWalk {

    private static final String FILE = "/package.json";
    private static final String MODULES = "/node_modules/";

    /** Deeper packages do not exist. */
    private static final int LEVELS_MAX = 64;

    /** Length of all paths that are tried: made-up trees are deep, and each level is one more. */
    private static final long CHARS_MAX = 1L << 29;

    private final FileTree tree;
    private final Map<String, Integer> byDirectory = new HashMap<>();
    private long chars;

    NodeModulesWalk(FileTree tree) {
        this.tree = tree;
    }

    /** Whether it is a package of this kind. */
    static boolean knows(Package found) {
        return found.purl().type().equals("npm")
                && found.origin() == Package.Origin.INSTALLED
                && found.path().endsWith(FILE);
    }

    void add(int index, Package found) {
        byDirectory.putIfAbsent(directory(found), index);
    }

    /** Whether so much was tried that nothing more is. */
    boolean isOver() {
        return chars > CHARS_MAX;
    }

    List<Integer> of(Package needing, String name) {
        String directory = directory(needing);
        int end = directory.length();
        for (int level = 0; level < LEVELS_MAX && end >= 0 && !isOver(); level++) {
            String above = directory.substring(0, end);
            Integer found = above.endsWith("/node_modules") ? null : below(above, name);
            if (found != null) {
                return List.of(found);
            }
            end = end == 0 ? -1 : Math.max(0, directory.lastIndexOf('/', end - 1));
        }
        Integer linked = beside(directory, name);
        return linked == null ? List.of() : List.of(linked);
    }

    private @Nullable Integer below(String directory, String name) {
        String path = (directory + MODULES).substring(directory.isEmpty() ? 1 : 0) + name;
        chars += path.length();
        return byDirectory.get(path);
    }

    /** {@code node_modules/.pnpm/a@1/node_modules/b}, a link from a to another b of the store. */
    private @Nullable Integer beside(String directory, String name) {
        int modules = directory.lastIndexOf(MODULES);
        boolean inStore = ("/" + directory).contains(MODULES + ".");
        if (modules < 0 || !inStore || isOver()) {
            return null;
        }
        String path = directory.substring(0, modules) + MODULES + name + FILE;
        chars += path.length();
        String real = tree.resolve(path);
        return real == null || !real.endsWith(FILE) ? null : byDirectory.get(directory(real));
    }

    private static String directory(Package found) {
        return directory(found.path());
    }

    private static String directory(String path) {
        return path.substring(0, path.length() - FILE.length());
    }
}
