package dev.lazaret.explorer.tree;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which files are shown.
 *
 * @param hidden changes that are left out
 * @param only when not empty, files of none of these kinds are left out
 * @param search what else a file must match
 */
public record Narrowing(Set<Change> hidden, Set<Only> only, Search search) {

    /** Shows everything. */
    public static final Narrowing NONE = new Narrowing(Set.of(), Set.of(), Search.NONE);

    public Narrowing {
        hidden = ordered(Change.class, hidden);
        only = ordered(Only.class, only);
    }

    /** Whether some files are asked for, rather than left out: then directories stand open. */
    public boolean seeks() {
        return !only.isEmpty() || search.active();
    }

    public Narrowing toggle(Change change) {
        return new Narrowing(toggled(Change.class, hidden, change), only, search);
    }

    public Narrowing toggle(Only kind) {
        return new Narrowing(hidden, toggled(Only.class, only, kind), search);
    }

    public Narrowing with(Search other) {
        return new Narrowing(hidden, only, other);
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> type, Set<E> set, E element) {
        EnumSet<E> toggled = EnumSet.noneOf(type);
        toggled.addAll(set);
        if (!toggled.remove(element)) {
            toggled.add(element);
        }
        return toggled;
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> set) {
        EnumSet<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return Collections.unmodifiableSet(copy);
    }
}
