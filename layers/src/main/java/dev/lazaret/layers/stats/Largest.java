package dev.lazaret.layers.stats;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the first few in an order, however many come, and counts all. */
final class Largest<T> {

    private final Comparator<T> order;
    private final int max;
    private final PriorityQueue<T> kept;
    private int seen;

    Largest(Comparator<T> order, int max) {
        this.order = order;
        this.max = max;
        this.kept = new PriorityQueue<>(order.reversed());
    }

    void add(T value) {
        seen++;
        if (kept.size() < max) {
            kept.add(value);
        } else if (max > 0 && order.compare(value, kept.element()) < 0) {
            kept.remove();
            kept.add(value);
        }
    }

    int seen() {
        return seen;
    }

    List<T> sorted() {
        return kept.stream().sorted(order).toList();
    }
}
