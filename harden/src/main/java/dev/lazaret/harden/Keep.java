package dev.lazaret.harden;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must stay to keep the entry point running.
 *
 * @param reasons visible path (links and what they lead to alike) to why it is needed; directories
 *     above are needed without saying
 * @param trees directory to why everything in it is needed
 * @param unproven what could not be followed, a sentence each: a program name made at run time, a
 *     plug-in loaded by a configured name
 */
public record Keep(
        SortedMap<String, Reason> reasons, SortedMap<String, Reason> trees, List<String> unproven) {

    /** Nothing is known to be needed. */
    public static final Keep NOTHING = new Keep(new TreeMap<>(), new TreeMap<>(), List.of());

    /**
     * Why something is needed.
     *
     * @param certain it is needed to run, as against perhaps read or started: a path that only
     *     stands as text in a program, a library opened by name
     * @param chain from the path back to the entry point, a few words each
     */
    public record Reason(boolean certain, List<String> chain) {
        public Reason {
            chain = List.copyOf(chain);
        }
    }

    public Keep {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        trees = Collections.unmodifiableSortedMap(new TreeMap<>(trees));
        unproven = List.copyOf(unproven);
    }

    /** Whether removing this path, with all below it, would break the entry point. */
    public boolean holds(String path) {
        return find(path, true) != null;
    }

    /** Why this path or something below it is certainly needed; empty when nothing is. */
    public List<String> why(String path) {
        Reason reason = find(path, true);
        return reason == null ? List.of() : reason.chain();
    }

    /** Whether anything known, certain or not, speaks for this path or something below it. */
    public boolean mayNeed(String path) {
        return find(path, false) != null;
    }

    private @Nullable Reason find(String path, boolean certain) {
        Reason own = reasons.get(path);
        if (counts(own, certain)) {
            return own;
        }
        Reason around = around(path, certain);
        if (around != null) {
            return around;
        }
        Reason below = below(reasons, path, certain);
        return below == null ? below(trees, path, certain) : below;
    }

    private @Nullable Reason around(String path, boolean certain) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Reason tree = trees.get(path.substring(0, end));
            if (counts(tree, certain)) {
                return tree;
            }
        }
        return null;
    }

    private static @Nullable Reason below(
            SortedMap<String, Reason> map, String path, boolean certain) {
        for (var entry : map.tailMap(path + "/").entrySet()) {
            if (!entry.getKey().startsWith(path + "/")) {
                return null;
            }
            if (counts(entry.getValue(), certain)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean counts(@Nullable Reason reason, boolean certain) {
        return reason != null && (reason.certain() || !certain);
    }
}
