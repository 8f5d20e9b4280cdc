package dev.lazaret.base;

import java.util.Locale;

/** How bad a finding is; ordered from least to worst, so {@code compareTo} ranks. */
public enum Severity {
    /** Nobody has said. */
    UNKNOWN,
    NEGLIGIBLE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The lower-case name used in every report and option. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a label in any case.
     *
     * @throws IllegalArgumentException naming the valid labels
     */
    public static Severity parse(String text) {
        for (Severity severity : values()) {
            if (severity.name().equalsIgnoreCase(text)) {
                return severity;
            }
        }
        throw new IllegalArgumentException(
                "not a severity: '"
                        + Text.quote(text, 40)
                        + "' (one of unknown, negligible, low, medium, high, critical)");
    }

    /**
     * The qualitative rating of a CVSS v3.x or v4.0 base score (FIRST, "Qualitative Severity Rating
     * Scale").
     */
    public static Severity ofCvssScore(double score) {
        if (score >= 9.0) {
            return CRITICAL;
        }
        if (score >= 7.0) {
            return HIGH;
        }
        if (score >= 4.0) {
            return MEDIUM;
        }
        return score > 0 ? LOW : NEGLIGIBLE;
    }
}
