package dev.lazaret.diff;

import java.util.List;

/**
 * The first of many.
 *
 * @param count of all
 * @param first as many as were asked for
 */
public record Counted<T>(int count, List<T> first) {

    public Counted {
        first = List.copyOf(first);
    }
}
