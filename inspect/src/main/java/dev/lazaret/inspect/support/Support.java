package dev.lazaret.inspect.support;

import dev.lazaret.base.Severity;
import dev.lazaret.inspect.support.SupportTable.Series;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What a day means for a release series. */
enum Support {
    RUNNING,
    /** Ends within {@value #SOON_DAYS} days. */
    ENDS_SOON,
    ENDED;

    static final int SOON_DAYS = 90;

    static Support of(Series series, LocalDate today) {
        if (today.isAfter(series.end())) {
            return ENDED;
        }
        return ChronoUnit.DAYS.between(today, series.end()) <= SOON_DAYS ? ENDS_SOON : RUNNING;
    }

    /** Extended support still gives fixes, to those who have it. */
    static Severity severity(Series series, LocalDate today, Severity usual) {
        LocalDate extended = series.extended();
        boolean covered = extended != null && !today.isAfter(extended);
        return covered ? Severity.LOW : usual;
    }

    /** The dates in words. */
    static String words(String what, Series series, LocalDate today) {
        LocalDate extended = series.extended();
        return what
                + ": support of "
                + series.name()
                + (today.isAfter(series.end()) ? " ended on " : " ends on ")
                + series.end()
                + (extended == null ? "" : ", extended support on " + extended)
                + " ("
                + SupportTable.SOURCE
                + ")";
    }
}
