package dev.lazaret.inventory;

import dev.lazaret.base.Package;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops what is said twice: the same package at the same path by two parsers (the surer one stays),
 * an OS package in two databases, what an embedded SBOM repeats of packages found by themselves,
 * and notes in programs that name the OS package which owns the program anyway.
 */
final class Duplicates {

    private static final String SBOM_PARSERS = "sbom/";

    private Duplicates() {}

    /** Found only because an SBOM inside the image names it. */
    static boolean isFromSbom(Package found) {
        return found.parser().startsWith(SBOM_PARSERS);
    }

    static List<Package> drop(List<Package> packages) {
        Map<Object, Package> kept = new LinkedHashMap<>();
        Set<String> found = new HashSet<>();
        for (Package each : packages) {
            if (!isFromSbom(each) && !repeatsItsOwner(each)) {
                kept.merge(identity(each), each, Duplicates::surer);
                found.add(coordinates(each));
            }
        }
        List<Package> all = new ArrayList<>(kept.values());
        Set<String> stated = new HashSet<>();
        for (Package each : packages) {
            if (isFromSbom(each)
                    && !found.contains(coordinates(each))
                    && stated.add(each.purl() + " " + each.path())) {
                all.add(each);
            }
        }
        return all;
    }

    private static boolean repeatsItsOwner(Package each) {
        return each.owner() != null && OsPackages.isOfItsKind(each);
    }

    private static Object identity(Package each) {
        return OsPackages.isOne(each)
                ? OsPackages.Key.of(each)
                : List.of(each.purl().toString(), each.path());
    }

    private static Package surer(Package one, Package other) {
        return other.confidence().compareTo(one.confidence()) > 0 ? other : one;
    }

    /** SBOMs differ in how they write the vendor, so an OS package's namespace does not count. */
    private static String coordinates(Package each) {
        return each.purl().type() + " " + each.purl().ecosystemName() + " " + each.purl().version();
    }
}
