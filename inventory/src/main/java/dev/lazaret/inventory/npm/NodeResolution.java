package dev.lazaret.inventory.npm;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Packages by their directory, found as Node.js finds them: in the {@code node_modules} of the
 * asking package's own directory, then of each above it ("Loading from node_modules folders").
 *
 * @param <T> what is kept of a package
 */
public final class NodeResolution<T> {

    private static final String MODULES = "node_modules";

    /** Deeper packages do not exist. */
    private static final int LEVELS_MAX = 64;

    /** Length of all paths that are tried: made-up trees are deep, and each level is one more. */
    private static final long CHARS_MAX = 1L << 29;

    private final Map<String, T> byDirectory = new HashMap<>();
    private long chars;

    /** Takes a package; the first of a directory counts. */
    public void add(String directory, T found) {
        byDirectory.putIfAbsent(directory, found);
    }

    /** The package of a directory, null when there is none. */
    public @Nullable T at(String directory) {
        chars += directory.length();
        return isOver() ? null : byDirectory.get(directory);
    }

    /** Whether so much was tried that nothing more is found. */
    public boolean isOver() {
        return chars > CHARS_MAX;
    }

    /** The package of this name that the one of a directory gets, null when there is none. */
    public @Nullable T find(String directory, String name) {
        String above = directory;
        T found = null;
        for (int level = 0; level < LEVELS_MAX && found == null && !isOver(); level++) {
            if (!(above.equals(MODULES) || above.endsWith("/" + MODULES))) {
                found =
                        at(
                                above.isEmpty()
                                        ? MODULES + "/" + name
                                        : above + "/" + MODULES + "/" + name);
            }
            if (above.isEmpty()) {
                break;
            }
            above = above.substring(0, Math.max(0, above.lastIndexOf('/')));
        }
        return found;
    }
}
