package dev.lazaret.report.table;

import dev.lazaret.base.Finding;

import java.util.List;

/** Everything that is wrong and no vulnerability. */
final class OtherSection {

    private OtherSection() {}

    static void write(Page page, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        page.heading("Other findings (" + Counts.of(findings) + ")");
        for (Finding finding : findings) {
            page.add("  ")
                    .cell(finding.severity().label(), 11, Page.of(finding.severity()))
                    .cell(finding.id(), 26, Page.Style.PLAIN)
                    .add(place(finding))
                    .add(finding.title(), Page.Style.PLAIN)
                    .end();
            if (!finding.remedy().isEmpty()) {
                page.paragraph("             ", finding.remedy(), Page.Style.DIM);
            }
        }
    }

    private static String place(Finding finding) {
        String path = finding.place().path();
        if (path == null) {
            return "";
        }
        return path + (finding.place().line() > 0 ? ":" + finding.place().line() : "") + "  ";
    }
}
