package dev.lazaret.report.table;

import dev.lazaret.base.VulnerabilityFinding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vulnerabilities that no upgrade clears, package by package. */
final class UnfixedSection {

    private UnfixedSection() {}

    static void write(Page page, List<VulnerabilityFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading("No fixed version yet (" + Counts.of(findings) + ")");
        Map<String, List<VulnerabilityFinding>> byPackage = new LinkedHashMap<>();
        for (VulnerabilityFinding finding : findings) {
            String key = finding.component().name() + " " + finding.component().version();
            byPackage.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
        }
        byPackage.forEach((name, group) -> {
            page.add("  ").add(name, Page.Style.BOLD).end();
            Rows.write(page, group);
        });
    }
}
