package dev.lazaret.inspect.secrets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what one file has: each secret once, and of overlapping kinds the surest. */
final class Hits {

    /** More in one file are a list of something else, or an attack on the report. */
    static final int MAX = 500;

    private final List<Hit> hits = new ArrayList<>();
    private boolean full;

    void add(Hit hit) {
        for (int i = hits.size() - 1; i >= 0 && i >= hits.size() - 8; i--) {
            if (hits.get(i).overlaps(hit)) {
                if (hit.beats(hits.get(i))) {
                    hits.set(i, hit);
                }
                return;
            }
        }
        if (hits.size() == MAX) {
            full = true;
        } else {
            hits.add(hit);
        }
    }

    /** Whether some were left out. */
    boolean isFull() {
        return full;
    }

    /** By place; a value that comes again is told once. */
    List<Hit> all() {
        if (hits.isEmpty()) {
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        return hits.stream()
                .filter(hit -> seen.add(hit.kind().name() + hit.digest()))
                .sorted((a, b) -> Long.compare(a.from(), b.from()))
                .toList();
    }
}
