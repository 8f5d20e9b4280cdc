package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.judge.clause.Clause;

import java.util.Locale;

/**
 * A finding and what the policy makes of it.
 *
 * @param why the rule or waiver that decided, one line; empty when nothing did
 */
public record JudgedFinding(Finding finding, Disposition disposition, String why) {

    /** The same, raised by one more clause of the policy. */
    JudgedFinding alsoBy(Clause clause) {
        return new JudgedFinding(PolicyFindings.alsoBy(finding, clause), disposition, why);
    }

    /** What becomes of a finding. */
    public enum Disposition {
        /** Blocks the verdict. */
        BLOCK,
        /** Reported as a warning. */
        WARN,
        /** Reported. */
        REPORT,
        /** Its supplier states by VEX that it does no harm here; listed, not counted. */
        NOT_AFFECTED,
        /** Excused by a waiver in force; listed, not counted. */
        WAIVED,
        /** Left out by the user's filter (severity, unfixed, ignore). */
        IGNORED;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it counts against the image. */
        public boolean counts() {
            return switch (this) {
                case BLOCK, WARN, REPORT -> true;
                case NOT_AFFECTED, WAIVED, IGNORED -> false;
            };
        }
    }
}
