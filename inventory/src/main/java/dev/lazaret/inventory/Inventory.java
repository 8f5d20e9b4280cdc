package dev.lazaret.inventory;

import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Package;
import dev.lazaret.inventory.graph.DependencyGraph;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The distro and all packages of an image; an SBOM is a way to write it down.
 *
 * @param distro null when the image names none (scratch, distroless without os-release)
 * @param packages sorted
 * @param dependencies which of the packages, in this order, need which others
 * @param executables hardening facts by path
 */
public record Inventory(
        @Nullable Distro distro,
        List<Package> packages,
        DependencyGraph dependencies,
        SortedMap<String, ExecutableTraits> executables) {

    public Inventory {
        packages = packages.stream().sorted().toList();
        if (dependencies.size() != packages.size()) {
            throw new IllegalArgumentException(
                    "a graph of "
                            + dependencies.size()
                            + " packages for an inventory of "
                            + packages.size());
        }
        executables = Collections.unmodifiableSortedMap(new TreeMap<>(executables));
    }

    /**
     * How a package is pulled in: from one that no other needs, each needing the next, down to the
     * package itself; the shortest such way.
     *
     * @throws IllegalArgumentException if it is none of {@link #packages}
     */
    public List<Package> wayTo(Package found) {
        int index = packages.indexOf(found);
        if (index < 0) {
            throw new IllegalArgumentException("not in this inventory: " + found.purl());
        }
        return dependencies.wayTo(index).stream().map(packages::get).toList();
    }

    /** An inventory without executables of which no more is known, in any order. */
    public static Inventory of(@Nullable Distro distro, List<Package> packages) {
        return new Inventory(
                distro,
                packages,
                DependencyGraph.unknown(packages.size()),
                new TreeMap<>(Map.of()));
    }
}
