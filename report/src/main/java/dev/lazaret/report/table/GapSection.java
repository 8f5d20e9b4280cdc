package dev.lazaret.report.table;

import dev.lazaret.base.Gap;

import java.util.List;

/** What could not be looked at, and what to do about it. */
public final class GapSection {

    private static final int SHOWN = 10;

    private GapSection() {}

    /** Writes nothing when there is no gap. */
    public static void write(Page page, List<Gap> gaps, boolean verbose) {
        if (gaps.isEmpty()) {
            return;
        }
        page.heading("Could not look (" + gaps.size() + ")");
        int shown = verbose ? gaps.size() : Math.min(SHOWN, gaps.size());
        for (Gap gap : gaps.subList(0, shown)) {
            String path = gap.place().path() == null ? "" : gap.place().path() + ": ";
            page.paragraph(
                    "  ", gap.kind().label() + "  " + path + gap.reason(), Page.Style.YELLOW);
            if (!gap.remedy().isEmpty()) {
                page.paragraph("    ", gap.remedy(), Page.Style.PLAIN);
            }
        }
        if (shown < gaps.size()) {
            page.add("  and " + (gaps.size() - shown) + " more; --verbose lists them all").end();
        }
    }
}
