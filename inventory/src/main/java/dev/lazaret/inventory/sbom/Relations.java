package dev.lazaret.inventory.sbom;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.graph.DependencyGraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who needs whom by the names that a document gives its entries, which may come before the entries
 * themselves.
 */
final class Relations {

    private final int namesMax;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, Package> packages = new HashMap<>();
    private final DependencyGraph.Builder graph = new DependencyGraph.Builder();

    /**
     * No relations yet.
     *
     * @param namesMax entries that are spoken of
     */
    Relations(int namesMax) {
        this.namesMax = namesMax;
    }

    /** The first entry of a name has it. */
    void name(String name, Package found) throws LimitExceededException {
        if (!name.isEmpty()) {
            packages.putIfAbsent(number(name), found);
        }
    }

    void known(String name) throws LimitExceededException {
        graph.known(number(name));
    }

    void partial(String name) throws LimitExceededException {
        graph.partial(number(name));
    }

    void needs(String name, String other) throws LimitExceededException {
        graph.needs(number(name), number(other));
    }

    private int number(String name) throws LimitExceededException {
        int number = numbers.computeIfAbsent(name, _ -> numbers.size());
        if (number >= namesMax) {
            throw new LimitExceededException(
                    "SBOM that relates more than " + namesMax + " entries");
        }
        return number;
    }

    /** The same between packages in this order; what is no package is left out. */
    DependencyGraph among(List<Package> ordered) {
        Map<Package, Integer> places = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            places.put(ordered.get(i), i);
        }
        int[] place = new int[numbers.size()];
        for (int number = 0; number < place.length; number++) {
            Package found = packages.get(number);
            place[number] = found == null ? -1 : places.getOrDefault(found, -1);
        }
        return among(place, graph.build(place.length)).build(ordered.size());
    }

    private static DependencyGraph.Builder among(int[] place, DependencyGraph named) {
        DependencyGraph.Builder placed = new DependencyGraph.Builder();
        for (int number = 0; number < place.length; number++) {
            if (place[number] >= 0 && named.isKnown(number)) {
                placed.known(place[number]);
                if (named.isPartial(number)) {
                    placed.partial(place[number]);
                }
                for (int other : named.needs(number)) {
                    if (place[other] >= 0) {
                        placed.needs(place[number], place[other]);
                    }
                }
            }
        }
        return placed;
    }
}
