package dev.lazaret.judge;

import dev.lazaret.base.Finding;

import java.util.Locale;

/**
 * A finding and what the policy makes of it.
 *
 * @param why the rule or waiver that decided, one line; empty when nothing did
 */
public record JudgedFinding(Finding finding, Disposition disposition, String why) {

    /** What becomes of a finding. */
    public enum Disposition {
        /** Blocks the verdict. */
        BLOCK,
        /** Reported as a warning. */
        WARN,
        /** Reported. */
        REPORT,
        /** Excused by a waiver in force; listed, not counted. */
        WAIVED,
        /** Left out by the user's filter (severity, unfixed, ignore). */
        IGNORED;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
