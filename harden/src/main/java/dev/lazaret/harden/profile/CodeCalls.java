package dev.lazaret.harden.profile;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * System calls that stand in machine code.
 *
 * @param names those whose number stands in front of them
 * @param open how many there are whose number is computed, or that may be data
 */
record CodeCalls(SortedSet<String> names, int open) {

    static final CodeCalls NONE = new CodeCalls(new TreeSet<>(), 0);

    CodeCalls {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    CodeCalls plus(CodeCalls other) {
        SortedSet<String> both = new TreeSet<>(names);
        both.addAll(other.names);
        return new CodeCalls(both, open + other.open);
    }
}
