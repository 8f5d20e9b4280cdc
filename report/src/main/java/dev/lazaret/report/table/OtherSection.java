package dev.lazaret.report.table;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.report.ScanReport.ImageSummary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is wrong and no vulnerability: one rule after another with its first places, the
 * worst first; what is negligible in one line.
 */
final class OtherSection {

    private static final int PLACES_SHOWN = 3;
    private static final String INDENT = " ".repeat(13);

    private final Page page;
    private final ImageSummary image;
    private final boolean verbose;

    OtherSection(Page page, ImageSummary image, boolean verbose) {
        this.page = page;
        this.image = image;
        this.verbose = verbose;
    }

    void write(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading("Other findings (" + Counts.of(findings) + ")");
        Map<String, List<Finding>> minor = new LinkedHashMap<>();
        byRule(findings)
                .forEach((rule, group) -> {
                    if (!verbose && isMinor(group.getFirst())) {
                        minor.put(rule, group);
                    } else {
                        rule(group);
                    }
                });
        minor(minor);
    }

    /** Findings come worst first, so the first of a rule is its worst. */
    private static Map<String, List<Finding>> byRule(List<Finding> findings) {
        Map<String, List<Finding>> rules = new LinkedHashMap<>();
        for (Finding finding : findings) {
            rules.computeIfAbsent(finding.id(), rule -> new ArrayList<>()).add(finding);
        }
        return rules;
    }

    private static boolean isMinor(Finding finding) {
        return finding.severity().compareTo(Severity.NEGLIGIBLE) <= 0;
    }

    private void rule(List<Finding> group) {
        Finding worst = group.getFirst();
        page.add("  ")
                .cell(worst.severity().label(), 11, Page.of(worst.severity()))
                .cell(worst.id() + " ", 30, Page.Style.BOLD)
                .add(worst.title())
                .add(Origins.of(group, image), Page.Style.DIM)
                .end();
        if (group.size() == 1 || worst.severity() == Severity.CRITICAL) {
            oneByOne(group);
        } else {
            page.paragraph(INDENT, places(group), Page.Style.PLAIN);
        }
        if (!worst.remedy().isEmpty()) {
            page.paragraph(INDENT, worst.remedy(), Page.Style.DIM);
        }
    }

    /** What is critical is worth a line for each place. */
    private void oneByOne(List<Finding> group) {
        int shown = verbose ? group.size() : Math.min(PLACES_SHOWN, group.size());
        for (Finding finding : group.subList(0, shown)) {
            page.paragraph(INDENT, finding.sight(), Page.Style.PLAIN);
        }
        if (shown < group.size()) {
            page.paragraph(INDENT, "and " + (group.size() - shown) + " more", Page.Style.PLAIN);
        }
    }

    private String places(List<Finding> group) {
        List<String> places =
                group.stream()
                        .map(finding ->
                                finding.place().text().isEmpty()
                                        ? finding.evidence()
                                        : finding.place().text())
                        .distinct()
                        .toList();
        int shown = verbose ? places.size() : Math.min(PLACES_SHOWN, places.size());
        String more = shown < places.size() ? " and " + (places.size() - shown) + " more" : "";
        return String.join(", ", places.subList(0, shown)) + more;
    }

    private void minor(Map<String, List<Finding>> minor) {
        if (minor.isEmpty()) {
            return;
        }
        List<String> names =
                minor.entrySet().stream()
                        .map(rule ->
                                rule.getKey()
                                        + (rule.getValue().size() == 1
                                                ? ""
                                                : " (" + rule.getValue().size() + ")"))
                        .toList();
        page.paragraph(
                "  ",
                "negligible: " + String.join(", ", names) + "; --verbose shows them",
                Page.Style.DIM);
    }
}
