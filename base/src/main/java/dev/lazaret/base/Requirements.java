package dev.lazaret.base;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a package needs and what it answers to, as its package manager records it. Names only:
 * whoever installed it compared the versions.
 *
 * @param needs what it needs to run; where one of several would do, each of them
 * @param provides names it can be asked for by beside its own
 * @param whole false when there was more than is kept
 */
public record Requirements(List<String> needs, List<String> provides, boolean whole) {

    /** It needs nothing, and says so. */
    public static final Requirements NONE = new Requirements(List.of(), List.of(), true);

    private static final int NAMES_MAX = 4_096;
    private static final int NAME_CHARS_MAX = 1_024;

    public Requirements {
        needs = List.copyOf(needs);
        provides = List.copyOf(provides);
    }

    /**
     * How one version of a package is asked for where several may be: every package answers to it.
     */
    public static String exact(String name, String version) {
        return name + "@" + version;
    }

    /** These names, each once; empty ones say nothing. At most 4096 of at most 1024 characters. */
    public static Requirements of(Collection<String> needs, Collection<String> provides) {
        Set<String> needed = kept(needs);
        Set<String> provided = kept(provides);
        boolean whole = areAll(needed, needs) && areAll(provided, provides);
        return whole && needed.isEmpty() && provided.isEmpty()
                ? NONE
                : new Requirements(List.copyOf(needed), List.copyOf(provided), whole);
    }

    /** A thousand packages need the same few, and each file says so anew: one text serves all. */
    private static Set<String> kept(Collection<String> names) {
        Set<String> kept = new LinkedHashSet<>();
        for (String name : names) {
            if (isKept(name) && kept.size() < NAMES_MAX) {
                kept.add(name.intern());
            }
        }
        return kept;
    }

    private static boolean areAll(Set<String> kept, Collection<String> names) {
        return names.stream().allMatch(name -> name.isEmpty() || kept.contains(name));
    }

    private static boolean isKept(String name) {
        return !name.isEmpty() && name.length() <= NAME_CHARS_MAX;
    }
}
