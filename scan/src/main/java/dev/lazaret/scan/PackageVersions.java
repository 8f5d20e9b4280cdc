package dev.lazaret.scan;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.advisories.version.VersionOrders;
import dev.lazaret.diff.VersionComparison;

import java.util.Map;
import java.util.OptionalInt;

/** Compares versions as the ecosystem of their purl type does. */
final class PackageVersions implements VersionComparison {

    /** Types whose order has another name. */
    private static final Map<String, String> ORDERS =
            Map.of(
                    "deb", "dpkg",
                    "npm", "semver",
                    "pypi", "pep440",
                    "golang", "go",
                    "composer", "packagist");

    @Override
    public OptionalInt compare(String purlType, String a, String b) {
        VersionOrder order =
                VersionOrders.byName(ORDERS.getOrDefault(purlType, purlType)).orElse(null);
        if (order == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(order.compare(a, b));
        } catch (InvalidVersionException e) {
            return OptionalInt.empty();
        }
    }
}
