package dev.lazaret.inventory.os.database;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.FactSink;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the files of one database's packages. Databases join directories and names, so a small
 * hostile file can ask for gigabytes of paths: the total is bounded, and passing it is one gap.
 */
public final class OwnedPaths {

    private static final int PATHS_MAX = 3_000_000;
    private static final long CHARS_MAX = 256L << 20;

    private final String manager;
    private final String database;
    private final Limits limits;
    private final FactSink facts;

    private final List<String> paths = new ArrayList<>();
    private int count;
    private long chars;
    private boolean full;

    /** Paths that a manager (purl type) states in a database at this path. */
    public OwnedPaths(String manager, String database, Limits limits, FactSink facts) {
        this.manager = manager;
        this.database = database;
        this.limits = limits;
        this.facts = facts;
    }

    /** Notes one file of the package under way; the directory may be empty or end in a slash. */
    public void add(String directory, String name) {
        int length = directory.length() + 1 + name.length();
        if (full || length > limits.pathBytesMax()) {
            return;
        }
        count++;
        chars += length;
        if (count > PATHS_MAX || chars > CHARS_MAX) {
            full = true;
            facts.gap(
                    Gap.Kind.LIMIT,
                    database,
                    "the packages claim more than "
                            + PATHS_MAX
                            + " files or "
                            + CHARS_MAX
                            + " characters of paths; owners of the rest are not known");
            return;
        }
        paths.add(clean(join(directory, name)));
    }

    /** Forgets the files of the package under way. */
    public void clear() {
        paths.clear();
    }

    /** States that the files noted since belong to this package. */
    public void ownedBy(String packageName) {
        if (!paths.isEmpty()) {
            facts.add(new FileOwnership(manager, packageName, paths));
            paths.clear();
        }
    }

    private static String join(String directory, String name) {
        if (directory.isEmpty() || directory.endsWith("/")) {
            return directory + name;
        }
        return directory + "/" + name;
    }

    /** Without a leading {@code /} or {@code ./}. */
    static String clean(String path) {
        int from = path.startsWith("./") ? 2 : 0;
        while (from < path.length() && path.charAt(from) == '/') {
            from++;
        }
        return path.substring(from);
    }
}
