package dev.lazaret.report.table;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Text;

import java.util.List;

/** What could not be looked at, and what to do about it. */
public final class GapSection {

    private static final int SHOWN = 10;
    private static final int PATH_MIN = 30;

    private GapSection() {}

    /** Writes nothing when there is no gap. */
    public static void write(Page page, List<Gap> gaps, boolean verbose) {
        if (gaps.isEmpty()) {
            return;
        }
        page.heading("Could not look (" + gaps.size() + ")");
        int shown = verbose ? gaps.size() : Math.min(SHOWN, gaps.size());
        for (Gap gap : gaps.subList(0, shown)) {
            String kind = gap.kind().label() + "  ";
            int room = Math.max(PATH_MIN, page.width() - kind.length() - 3);
            page.paragraph("  ", kind + words(gap, room), Page.Style.YELLOW);
            if (!gap.remedy().isEmpty()) {
                page.paragraph("    ", gap.remedy(), Page.Style.PLAIN);
            }
        }
        if (shown < gaps.size()) {
            page.add("  and " + (gaps.size() - shown) + " more; --verbose lists them all").end();
        }
    }

    /**
     * Where and why; made safe to show.
     *
     * @param placeMax characters of path and line, which lose their middle when there are more:
     *     both ends say more, and the reason must not be pushed out of sight
     */
    public static String words(Gap gap, int placeMax) {
        String place = gap.place().text();
        return place.isEmpty()
                ? gap.reason()
                : withoutMiddle(place, placeMax) + ": " + gap.reason();
    }

    private static String withoutMiddle(String place, int placeMax) {
        int[] points = Text.quote(place, Integer.MAX_VALUE).codePoints().toArray();
        if (points.length <= placeMax) {
            return new String(points, 0, points.length);
        }
        int tail = placeMax / 2;
        int head = placeMax - 1 - tail;
        return new String(points, 0, head) + "…" + new String(points, points.length - tail, tail);
    }
}
