package dev.lazaret.report.table;

import dev.lazaret.base.VulnerabilityFinding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line per vulnerability; the same one in several binary packages is one line. */
final class Rows {

    private Rows() {}

    static void write(Page page, Collection<VulnerabilityFinding> findings) {
        Map<String, VulnerabilityFinding> byId = new LinkedHashMap<>();
        findings.forEach(finding -> byId.putIfAbsent(finding.id(), finding));
        for (VulnerabilityFinding finding : byId.values()) {
            page.add("      ")
                    .cell(finding.severity().label(), 11, Page.of(finding.severity()))
                    .cell(finding.id(), 20, Page.Style.PLAIN)
                    .add(threat(finding), Page.Style.RED)
                    .add(place(finding) + finding.title(), Page.Style.DIM)
                    .end();
        }
    }

    private static String threat(VulnerabilityFinding finding) {
        List<String> parts = new ArrayList<>();
        if (finding.kev() != null) {
            parts.add("exploited (KEV)");
        }
        VulnerabilityFinding.Epss epss = finding.epss();
        if (epss != null && epss.score() >= 0.1) {
            parts.add("EPSS %.0f%%".formatted(epss.score() * 100));
        }
        return parts.isEmpty() ? "" : String.join(" ", parts) + "  ";
    }

    /** Where it lies, for what no package manager installed. */
    private static String place(VulnerabilityFinding finding) {
        return switch (finding.component().purl().type()) {
            case "apk", "deb", "rpm" -> "";
            default -> finding.component().path() + "  ";
        };
    }
}
