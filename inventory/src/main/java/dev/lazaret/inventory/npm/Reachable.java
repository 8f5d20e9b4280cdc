package dev.lazaret.inventory.npm;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Which entries of a lock file a set of roots needs, directly or not. */
final class Reachable {

    private Reachable() {}

    static Set<String> from(
            Collection<String> roots, Function<String, ? extends Collection<String>> needs) {
        Set<String> seen = new HashSet<>(roots);
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (String next : needs.apply(open.remove())) {
                if (seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return seen;
    }
}
