package dev.lazaret.harden.reach;

import dev.lazaret.harden.Keep;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every path and every whole directory reached so far, with the reason it was reached first. */
final class Needs {

    /** No reader follows more steps than this. */
    private static final int CHAIN_MAX = 32;

    private final Map<String, Need> paths = new HashMap<>();
    private final Map<String, Need> trees = new HashMap<>();

    /** Notes a path; false when that says nothing new. */
    boolean addPath(String path, Cause cause) {
        return add(paths, path, cause);
    }

    /** Notes a directory with all below it; false when that says nothing new. */
    boolean addTree(String directory, Cause cause) {
        return add(trees, directory, cause);
    }

    boolean hasPath(String path) {
        return paths.containsKey(path);
    }

    /** Whether this path is reached and every step to it is certain. */
    boolean isCertain(String path) {
        Need need = paths.get(path);
        return need != null && need.certain();
    }

    /** The innermost reached directory around this one, or itself; null when there is none. */
    @Nullable String treeAround(String directory) {
        for (int end = directory.length(); end > 0; end = directory.lastIndexOf('/', end - 1)) {
            String candidate = directory.substring(0, end);
            if (trees.containsKey(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private boolean add(Map<String, Need> map, String path, Cause cause) {
        Need need = new Need(cause, certain(cause));
        Need before = map.get(path);
        if (before != null && (before.certain() || !need.certain())) {
            return false;
        }
        map.put(path, need);
        return true;
    }

    private boolean certain(Cause cause) {
        if (!cause.certain() || cause.from().isEmpty()) {
            return cause.certain();
        }
        Need from = from(cause);
        return from != null && from.certain();
    }

    /** What asks is a file, or a directory that was reached as a whole. */
    private @Nullable Need from(Cause cause) {
        Need path = paths.get(cause.from());
        return path == null ? trees.get(cause.from()) : path;
    }

    Keep keep(List<String> unproven) {
        return new Keep(reasons(paths), reasons(trees), unproven);
    }

    private SortedMap<String, Keep.Reason> reasons(Map<String, Need> map) {
        SortedMap<String, Keep.Reason> reasons = new TreeMap<>();
        map.forEach(
                (path, need) -> reasons.put(path, new Keep.Reason(need.certain(), chain(need))));
        return reasons;
    }

    private List<String> chain(Need need) {
        List<String> chain = new ArrayList<>();
        Need at = need;
        while (at != null && chain.size() < CHAIN_MAX) {
            chain.add(at.cause().toString());
            at = at.cause().from().isEmpty() ? null : from(at.cause());
        }
        return chain;
    }
}
