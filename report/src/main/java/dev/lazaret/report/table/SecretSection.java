package dev.lazaret.report.table;

import dev.lazaret.base.SecretFinding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Secrets, kind by kind with all their places: a token copied to ten files is revoked once. */
final class SecretSection {

    private static final int PLACES_SHOWN = 5;

    private SecretSection() {}

    static void write(Page page, List<SecretFinding> findings, boolean all) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading("Secrets that everybody who pulls can read (" + Counts.of(findings) + ")");
        Map<String, List<SecretFinding>> byKind = new LinkedHashMap<>();
        for (SecretFinding finding : findings) {
            byKind.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding);
        }
        byKind.values().forEach(places -> kind(page, places, all));
    }

    private static void kind(Page page, List<SecretFinding> places, boolean all) {
        SecretFinding first = places.getFirst();
        page.add("  ")
                .cell(first.severity().label(), 11, Page.of(first.severity()))
                .add(first.title(), Page.Style.BOLD)
                .add("  " + first.id(), Page.Style.DIM)
                .end();
        int shown = all ? places.size() : Math.min(PLACES_SHOWN, places.size());
        for (SecretFinding finding : places.subList(0, shown)) {
            page.add("             ").add(place(finding)).add(finding.evidence()).end();
        }
        if (shown < places.size()) {
            String more = Counts.plural((long) places.size() - shown, "more place");
            page.add("             and " + more + ", see --verbose").end();
        }
        page.paragraph("             ", first.remedy(), Page.Style.DIM);
    }

    private static String place(SecretFinding finding) {
        String path = finding.place().path();
        int line = finding.place().line();
        return path == null ? "configuration  " : path + (line > 0 ? ":" + line : "") + "  ";
    }
}
