package dev.lazaret.match;

import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.advisories.version.VersionOrders;
import dev.lazaret.base.Digest;
import dev.lazaret.base.Package;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The smallest set of upgrades per layer: one step per source package (its binary packages move
 * together) or per language package, to the highest of the lowest fixed versions.
 */
final class Upgrades {

    private record Key(@Nullable Digest layer, String type, String name, String from) {}

    private Upgrades() {}

    static List<Upgrade> of(List<VulnerabilityFinding> findings) {
        Map<Key, Step> steps = new LinkedHashMap<>();
        for (VulnerabilityFinding finding : findings) {
            if (!finding.fixedIn().isEmpty()) {
                steps.computeIfAbsent(key(finding.component()), _ -> new Step()).add(finding);
            }
        }
        return steps.entrySet().stream()
                .sorted(
                        Comparator.comparingInt(
                                        (Map.Entry<Key, Step> entry) -> -entry.getValue().clears())
                                .thenComparing(
                                        entry -> entry.getValue().worst(),
                                        Comparator.reverseOrder())
                                .thenComparing(entry -> entry.getKey().name())
                                .thenComparing(entry -> entry.getKey().from())
                                .thenComparing(entry -> String.valueOf(entry.getKey().layer())))
                .map(entry -> entry.getValue().upgrade(entry.getKey()))
                .toList();
    }

    private static Key key(Package component) {
        Package.SourcePackage source = component.source();
        String type = component.purl().type();
        if (source == null) {
            return new Key(component.layer(), type, component.name(), component.version());
        }
        String from = source.version().isEmpty() ? component.version() : source.version();
        return new Key(component.layer(), type, source.name(), from);
    }

    /** One upgrade being collected. */
    private static final class Step {
        private final SortedSet<String> members = new TreeSet<>();
        private final SortedSet<String> ids = new TreeSet<>();
        private Severity worst = Severity.UNKNOWN;
        private String to = "";

        void add(VulnerabilityFinding finding) {
            members.add(finding.component().name());
            ids.add(finding.id());
            worst = finding.severity().compareTo(worst) > 0 ? finding.severity() : worst;
            VersionOrder order = VersionOrders.byName(finding.match().order()).orElseThrow();
            to = Fixes.newer(to, finding.fixedIn(), order);
        }

        int clears() {
            return ids.size();
        }

        Severity worst() {
            return worst;
        }

        Upgrade upgrade(Key key) {
            return new Upgrade(
                    key.layer(),
                    key.name(),
                    key.type(),
                    key.from(),
                    to,
                    List.copyOf(members),
                    List.copyOf(ids));
        }
    }
}
