package dev.lazaret.inventory.os.database;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Gap;
import dev.lazaret.base.Limits;
import dev.lazaret.base.RecordedDigests;
import dev.lazaret.layers.FactSink;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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
    private final SortedMap<String, RecordedPaths> recorded = new TreeMap<>();
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

    /**
     * Notes what the content of the file noted last is said to be, in lower-case hexadecimal; the
     * number of digits tells the algorithm. Null, other digests and files that are no programs are
     * passed over.
     */
    public void digest(@Nullable String hex) {
        String algorithm = hex == null ? null : HexDigest.algorithm(hex);
        boolean program = !full && !paths.isEmpty() && RecordedDigests.covers(paths.getLast());
        if (hex != null && algorithm != null && program) {
            recorded.computeIfAbsent(algorithm, a -> new RecordedPaths()).add(paths.getLast(), hex);
        }
    }

    /** Forgets the files of the package under way. */
    public void clear() {
        paths.clear();
        recorded.clear();
    }

    /** States that the files noted since belong to this package. */
    public void ownedBy(String packageName) {
        if (!paths.isEmpty()) {
            facts.add(new FileOwnership(manager, packageName, paths));
            recorded.forEach((algorithm, files) ->
                    facts.add(
                            new RecordedDigests(
                                    manager, packageName, algorithm, files.paths, files.digests)));
            clear();
        }
    }

    private static final class RecordedPaths {
        private final List<String> paths = new ArrayList<>();
        private final List<String> digests = new ArrayList<>();

        void add(String path, String hex) {
            paths.add(path);
            digests.add(hex);
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
