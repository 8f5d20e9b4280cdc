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
 * @param unproven what could not be followed, a sentence each: a program name made at run time, a
 *     plug-in loaded by a configured name
 */
public record Keep(SortedMap<String, Reason> reasons, List<String> unproven) {

    /** Nothing is known to be needed. */
    public static final Keep NOTHING = new Keep(new TreeMap<>(), List.of());

    /**
     * Why a path is needed.
     *
     * @param certain it is needed to run, as against perhaps read or started: a path that only
     *     stands as text in a program, a library opened by name
     * @param whole everything below this directory is needed too
     * @param chain from the path back to the entry point, a few words each
     */
    public record Reason(boolean certain, boolean whole, List<String> chain) {
        public Reason {
            chain = List.copyOf(chain);
        }
    }

    public Keep {
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        unproven = List.copyOf(unproven);
    }

    /** Whether removing this path, with all below it, would break the entry point. */
    public boolean holds(String path) {
        return !why(path).isEmpty();
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
        Reason above = above(path, certain);
        return above == null ? below(path, certain) : above;
    }

    /** The path itself, or a directory above it that is needed as a whole. */
    private @Nullable Reason above(String path, boolean certain) {
        Reason own = reasons.get(path);
        if (own != null && (own.certain() || !certain)) {
            return own;
        }
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            Reason directory = reasons.get(path.substring(0, slash));
            if (directory != null && directory.whole() && (directory.certain() || !certain)) {
                return directory;
            }
        }
        return null;
    }

    private @Nullable Reason below(String path, boolean certain) {
        for (var entry : reasons.tailMap(path + "/").entrySet()) {
            if (!entry.getKey().startsWith(path + "/")) {
                return null;
            }
            if (entry.getValue().certain() || !certain) {
                return entry.getValue();
            }
        }
        return null;
    }
}
