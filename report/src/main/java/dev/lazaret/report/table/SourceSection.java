package dev.lazaret.report.table;

import dev.lazaret.base.SourceLineFinding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** File by file, rule by rule, line by line: what is wrong, what to do, the lines themselves. */
final class SourceSection {

    private static final String INDENT = "              ";
    private static final String MARGIN = "    ";
    private static final int PLACE = 10;

    private SourceSection() {}

    static void write(Page page, List<SourceLineFinding> findings) {
        Map<String, List<SourceLineFinding>> byFile =
                findings.stream()
                        .collect(
                                Collectors.groupingBy(
                                        finding -> String.valueOf(finding.place().path()),
                                        TreeMap::new,
                                        Collectors.toList()));
        byFile.forEach((file, its) -> {
            page.heading(file + " (" + Counts.of(its) + ")");
            Map<String, List<SourceLineFinding>> byRule = new LinkedHashMap<>();
            its.forEach(finding ->
                    byRule.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(finding));
            byRule.values().forEach(same -> rule(page, same));
        });
        if (!findings.isEmpty()) {
            page.end()
                    .add("'lazaret explain " + findings.getFirst().id(), Page.Style.DIM)
                    .add("' says why a rule matters; any id or alias works.", Page.Style.DIM)
                    .end();
        }
    }

    /** What is wrong and what to do, once; then each place. */
    private static void rule(Page page, List<SourceLineFinding> same) {
        SourceLineFinding first = same.getFirst();
        String aliases = String.join(", ", first.aliases());
        page.add("  ")
                .cell(first.severity().label(), 12, Page.of(first.severity()))
                .add(first.id(), Page.Style.BOLD)
                .add(aliases.isEmpty() ? "" : "  (" + aliases + ")", Page.Style.DIM)
                .end();
        page.paragraph(INDENT, first.title() + ". " + first.remedy(), Page.Style.PLAIN);
        same.forEach(finding -> place(page, finding));
    }

    /** The line with a mark below what is wrong, and what was seen where that says more. */
    private static void place(Page page, SourceLineFinding finding) {
        String line = finding.excerpt();
        String shown = line.strip();
        String at = finding.place().line() + ":" + finding.column();
        if (shown.isEmpty()) {
            page.add(MARGIN).cell(at, PLACE, Page.Style.DIM);
            page.add("| ").add(finding.evidence(), Page.Style.CYAN).end();
            return;
        }
        page.add(MARGIN).cell(at, PLACE, Page.Style.DIM);
        page.add("| ").add(shown, Page.Style.CYAN).end();
        int mark = finding.column() - 1 - (line.length() - line.stripLeading().length());
        if (mark >= 0 && mark < shown.length()) {
            page.add(MARGIN + " ".repeat(PLACE) + "| " + " ".repeat(mark));
            boolean more = !shown.contains(finding.evidence());
            page.add("^", Page.Style.RED)
                    .add(more ? " " + finding.evidence() : "", Page.Style.DIM)
                    .end();
        }
    }
}
