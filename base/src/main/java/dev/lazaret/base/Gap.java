package dev.lazaret.base;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something that could not be looked at. A scan with gaps is not "clean".
 *
 * @param kind why it could not be looked at
 * @param place layer and path of what was not looked at
 * @param reason a sentence: what was tried, why it failed, with the values quoted
 * @param remedy what the reader can do next; empty when there is nothing
 */
public record Gap(Kind kind, Location place, String reason, String remedy)
        implements Comparable<Gap> {

    private static final Comparator<Gap> ORDER =
            Comparator.comparing(Gap::kind)
                    .thenComparing(gap -> String.valueOf(gap.place().layer()))
                    .thenComparing(gap -> String.valueOf(gap.place().path()))
                    .thenComparingInt(gap -> gap.place().line())
                    .thenComparing(Gap::reason);

    /** Why something was not looked at. */
    public enum Kind {
        /** The bytes contradict their format. */
        BROKEN,
        /** The bytes end too early. */
        TRUNCATED,
        /** A limit was reached; the rest was not read. */
        LIMIT,
        /** A format, version or compression this program does not know. */
        UNSUPPORTED,
        /** No advisory data for this, so vulnerabilities were not looked at. */
        NO_ADVISORIES,
        /** A source that could not be reached or read. */
        UNREADABLE;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Gap {
        reason = Text.quote(reason, 1000);
        remedy = Text.quote(remedy, 1000);
    }

    /** A gap that the reader can do nothing about from here. */
    public static Gap of(Kind kind, Location place, String reason) {
        return new Gap(kind, place, reason, "");
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
