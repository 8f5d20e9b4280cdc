package dev.lazaret.inspect.support;

import dev.lazaret.inspect.rule.Table;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** End of support by kind, product and release series: the table {@code end-of-life.tsv}. */
final class SupportTable {

    /** Where the dates come from and of which day they are; part of every finding. */
    static final String SOURCE = "endoflife.date, as of 2026-08-22";

    /**
     * The last days of a series.
     *
     * @param end of the maintainer's free security support
     * @param extended of longer support, null when there is none
     */
    record Series(String name, LocalDate end, @Nullable LocalDate extended) {}

    private static final Map<String, Series> ROWS = read();

    private SupportTable() {}

    private static Map<String, Series> read() {
        Map<String, Series> rows = new HashMap<>();
        for (List<String> row : Table.read(SupportTable.class, "end-of-life.tsv", 5)) {
            String extended = row.get(4);
            rows.put(
                    key(row.get(0), row.get(1), row.get(2)),
                    new Series(
                            row.get(2),
                            LocalDate.parse(row.get(3)),
                            extended.equals("-") ? null : LocalDate.parse(extended)));
        }
        return Map.copyOf(rows);
    }

    /** The series a version belongs to, the one with most numbers first; null when unknown. */
    static @Nullable Series find(String kind, String product, String version) {
        String series = numbers(version);
        while (!series.isEmpty()) {
            Series found = ROWS.get(key(kind, product, series));
            if (found != null) {
                return found;
            }
            series = series.substring(0, Math.max(0, series.lastIndexOf('.')));
        }
        return null;
    }

    private static String numbers(String version) {
        int end = 0;
        while (end < version.length() && end < 40 && isPart(version.charAt(end))) {
            end++;
        }
        return version.substring(0, end);
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static String key(String kind, String product, String series) {
        return kind + "/" + product + "/" + series;
    }
}
