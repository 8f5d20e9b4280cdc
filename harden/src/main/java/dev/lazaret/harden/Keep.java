package dev.lazaret.harden;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What must stay to keep the entry point running.
 *
 * @param reasons visible path (links and what they lead to alike) to why it is needed, most direct
 *     reason first; directories above are needed without saying
 * @param unproven what could not be followed, a sentence each: a program name made at run time, a
 *     plug-in loaded by a configured name
 */
public record Keep(SortedMap<String, List<String>> reasons, List<String> unproven) {

    /** Nothing is known to be needed. */
    public static final Keep NOTHING = new Keep(new TreeMap<>(), List.of());

    public Keep {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        reasons.forEach((path, list) -> copy.put(path, List.copyOf(list)));
        reasons = Collections.unmodifiableSortedMap(copy);
        unproven = List.copyOf(unproven);
    }

    /** Whether the path itself or anything below it must stay. */
    public boolean holds(String path) {
        if (reasons.containsKey(path)) {
            return true;
        }
        SortedMap<String, List<String>> below = reasons.tailMap(path + "/");
        return !below.isEmpty() && below.firstKey().startsWith(path + "/");
    }

    /** Why the path itself must stay; empty when nothing is known to need it. */
    public List<String> why(String path) {
        return reasons.getOrDefault(path, List.of());
    }
}
