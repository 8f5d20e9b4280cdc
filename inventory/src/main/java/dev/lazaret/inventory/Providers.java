package dev.lazaret.inventory;

import dev.lazaret.base.Package;
import dev.lazaret.base.Package.Origin;
import dev.lazaret.base.Requirements;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who answers to a name, place by place: a distribution's packages are one place, a directory of
 * Python's another, and each lock file, list or program is a place of its own.
 */
final class Providers {

    /** More are not kept: no real name has so many, and made-up ones must cost no more. */
    static final int OF_ONE_NAME_MAX = 64;

    private record Name(String type, String place, String name) {}

    private record Provider(int index, String architecture) {

        boolean fits(String wanted) {
            return architecture.equals(wanted)
                    || ANY.contains(architecture)
                    || ANY.contains(wanted);
        }
    }

    /** Architectures of packages that run on all. */
    private static final Set<String> ANY = Set.of("all", "noarch", "any", "");

    private final Map<Name, List<Provider>> byName = new HashMap<>();

    /** Takes a package under its name, alone and with its version, and under all it provides. */
    void add(int index, Package found, @Nullable Requirements stated) {
        String name = name(found);
        Provider provider = new Provider(index, found.architecture());
        add(named(found, name), provider);
        if (!OsPackages.isOne(found)) {
            add(named(found, Requirements.exact(name, found.purl().version())), provider);
        }
        for (String provided : stated == null ? List.<String>of() : stated.provides()) {
            add(named(found, provided), provider);
        }
    }

    private void add(Name name, Provider provider) {
        List<Provider> all = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (all.size() < OF_ONE_NAME_MAX) {
            all.add(provider);
        }
    }

    /** Packages of the same place that answer to this name; no foreign ones if others do. */
    List<Integer> of(Package needing, String name) {
        List<Provider> all = byName.getOrDefault(named(needing, name), List.of());
        List<Provider> fitting =
                all.stream().filter(one -> one.fits(needing.architecture())).toList();
        return (fitting.isEmpty() ? all : fitting).stream().map(Provider::index).toList();
    }

    private static Name named(Package asked, String name) {
        return new Name(asked.purl().type(), place(asked), name);
    }

    private static String name(Package found) {
        return OsPackages.isOne(found) ? found.name() : found.purl().ecosystemName();
    }

    private static String place(Package found) {
        boolean installed = found.origin() == Origin.INSTALLED;
        return switch (found.purl().type()) {
            case "gem" -> installed ? "" : found.path();
            case "pypi" -> installed ? siteDirectory(found.path()) : found.path();
            default -> OsPackages.isOne(found) ? "" : found.path();
        };
    }

    /** The directory that Python imports from: beside the one that describes the distribution. */
    private static String siteDirectory(String path) {
        int slash = path.lastIndexOf('/');
        boolean single = path.endsWith(".egg-info") || path.endsWith(".egg");
        int end = single ? slash : path.lastIndexOf('/', slash - 1);
        return path.substring(0, Math.max(0, end));
    }
}
