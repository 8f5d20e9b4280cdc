package dev.lazaret.judge;

import java.util.List;
import java.util.Locale;

/**
 * The outcome, with every reason.
 *
 * @param reasons why it is not a pass, worst first; empty for a pass
 */
public record Verdict(Outcome outcome, List<String> reasons) {

    /** From best to worst. */
    public enum Outcome {
        PASS,
        WARN,
        BLOCK;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
