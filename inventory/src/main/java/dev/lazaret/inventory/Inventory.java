package dev.lazaret.inventory;

import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Package;

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
 * @param executables hardening facts by path
 */
public record Inventory(
        @Nullable Distro distro,
        List<Package> packages,
        SortedMap<String, ExecutableTraits> executables) {

    public Inventory {
        packages = packages.stream().sorted().toList();
        executables = Collections.unmodifiableSortedMap(new TreeMap<>(executables));
    }

    /** An inventory without executables, as an SBOM gives. */
    public static Inventory of(@Nullable Distro distro, List<Package> packages) {
        return new Inventory(distro, packages, new TreeMap<>(Map.of()));
    }
}
