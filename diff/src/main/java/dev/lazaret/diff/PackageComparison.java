package dev.lazaret.diff;

import dev.lazaret.base.Package;
import dev.lazaret.diff.PackageChange.Kind;
import dev.lazaret.inventory.Inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares packages by type and name, wherever they lie. */
final class PackageComparison {

    private record Name(String type, String name) implements Comparable<Name> {
        static Name of(Package component) {
            String namespace = component.purl().namespace();
            String name = component.purl().name();
            return new Name(
                    component.purl().type(), namespace.isEmpty() ? name : namespace + "/" + name);
        }

        @Override
        public int compareTo(Name other) {
            int byType = type.compareTo(other.type);
            return byType != 0 ? byType : name.compareTo(other.name);
        }
    }

    private PackageComparison() {}

    static List<PackageChange> compare(
            Inventory before, Inventory after, VersionComparison versions) {
        Map<Name, SortedSet<String>> left = versions(before);
        Map<Name, SortedSet<String>> right = versions(after);
        TreeSet<Name> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        List<PackageChange> changes = new ArrayList<>();
        for (Name name : names) {
            List<String> a = List.copyOf(left.getOrDefault(name, new TreeSet<>()));
            List<String> b = List.copyOf(right.getOrDefault(name, new TreeSet<>()));
            if (!a.equals(b)) {
                changes.add(
                        new PackageChange(
                                kind(name.type(), a, b, versions), name.type(), name.name(), a, b));
            }
        }
        return changes;
    }

    private static Map<Name, SortedSet<String>> versions(Inventory inventory) {
        Map<Name, SortedSet<String>> versions = new TreeMap<>();
        for (Package component : inventory.packages()) {
            versions.computeIfAbsent(Name.of(component), name -> new TreeSet<>())
                    .add(component.version());
        }
        return versions;
    }

    private static Kind kind(
            String type, List<String> before, List<String> after, VersionComparison versions) {
        if (before.isEmpty() || after.isEmpty()) {
            return before.isEmpty() ? Kind.ADDED : Kind.REMOVED;
        }
        if (before.size() > 1 || after.size() > 1) {
            return Kind.CHANGED;
        }
        OptionalInt order = versions.compare(type, before.getFirst(), after.getFirst());
        if (order.isEmpty() || order.getAsInt() == 0) {
            return Kind.CHANGED;
        }
        return order.getAsInt() < 0 ? Kind.UPGRADED : Kind.DOWNGRADED;
    }
}
