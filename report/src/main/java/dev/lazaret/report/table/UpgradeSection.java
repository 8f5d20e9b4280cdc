package dev.lazaret.report.table;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Upgrade;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.report.ScanReport;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Layer by layer, the upgrades to make and the vulnerabilities that each clears. */
final class UpgradeSection {

    private final ScanReport report;
    private final List<VulnerabilityFinding> vulnerabilities;
    private final Set<VulnerabilityFinding> shown = new LinkedHashSet<>();

    UpgradeSection(ScanReport report, List<VulnerabilityFinding> vulnerabilities) {
        this.report = report;
        this.vulnerabilities = vulnerabilities;
    }

    /** Vulnerabilities that no upgrade clears. */
    List<VulnerabilityFinding> remaining() {
        return vulnerabilities.stream().filter(finding -> !shown.contains(finding)).toList();
    }

    void write(Page page) {
        Map<String, List<Upgrade>> byLayer = new LinkedHashMap<>();
        for (Upgrade upgrade : report.upgrades()) {
            if (!clearedBy(upgrade).isEmpty()) {
                byLayer.computeIfAbsent(layer(upgrade.layer()), k -> new ArrayList<>())
                        .add(upgrade);
            }
        }
        if (!byLayer.isEmpty()) {
            page.heading("What to do");
        }
        byLayer.forEach((layer, upgrades) -> write(page, layer, upgrades));
    }

    private void write(Page page, String layer, List<Upgrade> upgrades) {
        page.add("  " + layer, Page.Style.DIM).end();
        for (Upgrade upgrade : upgrades) {
            List<VulnerabilityFinding> cleared = clearedBy(upgrade);
            if (!cleared.isEmpty()) {
                write(page, upgrade, cleared);
                shown.addAll(cleared);
            }
        }
    }

    private static void write(Page page, Upgrade upgrade, List<VulnerabilityFinding> cleared) {
        List<String> commanded = TableReport.commanded(upgrade);
        page.add("  " + TableReport.verb(upgrade) + " ")
                .add(String.join(" ", commanded), Page.Style.BOLD)
                .add("  " + upgrade.from() + " → ")
                .add(upgrade.to(), Page.Style.BOLD)
                .add("   clears " + Counts.of(distinct(cleared)));
        if (!commanded.contains(upgrade.packageName())) {
            page.add("  (source " + upgrade.packageName() + ")", Page.Style.DIM);
        }
        page.end();
        Rows.write(page, cleared);
    }

    /** The same vulnerability in several binary packages of one source counts once. */
    private static Collection<VulnerabilityFinding> distinct(List<VulnerabilityFinding> findings) {
        Map<String, VulnerabilityFinding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
        return byId.values();
    }

    private List<VulnerabilityFinding> clearedBy(Upgrade upgrade) {
        List<VulnerabilityFinding> cleared = new ArrayList<>();
        for (VulnerabilityFinding finding : vulnerabilities) {
            boolean sameLayer = Objects.equals(finding.place().layer(), upgrade.layer());
            boolean member =
                    upgrade.members().contains(finding.component().name())
                            || upgrade.packageName().equals(finding.component().name());
            if (sameLayer
                    && member
                    && upgrade.clears().contains(finding.id())
                    && !shown.contains(finding)) {
                cleared.add(finding);
            }
        }
        return cleared;
    }

    private String layer(@Nullable Digest diffId) {
        List<ScanReport.LayerSummary> layers = report.image().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).diffId().equals(diffId)) {
                String by = layers.get(i).createdBy();
                return "layer "
                        + (i + 1)
                        + " of "
                        + layers.size()
                        + (i < report.image().base().layers() ? " (base)" : "")
                        + (by.isEmpty() ? "" : ": " + by);
            }
        }
        return report.image().kind();
    }
}
