package dev.lazaret.judge.clause;

import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;

/**
 * A condition that blocks: what {@code --fail-on} takes.
 *
 * @param label as written: a severity, {@code kev} or {@code fixable}
 */
public record FailOn(String label) {

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException naming what is valid
     */
    public FailOn {
        condition(label);
    }

    /**
     * Reads a severity, {@code kev} or {@code fixable}.
     *
     * @throws IllegalArgumentException naming what is valid
     */
    public static FailOn parse(String text) {
        return new FailOn(text);
    }

    /** Whether this is a severity below another, so that it never sees a finding of its own. */
    public boolean isBelow(Severity least) {
        return !label.equals("kev")
                && !label.equals("fixable")
                && Severity.parse(label).compareTo(least) < 0;
    }

    /** The clause it makes. */
    public Clause clause() {
        return Clause.ofOption(Effect.BLOCK, condition(label), "fail-on " + label);
    }

    private static Condition condition(String text) {
        return switch (text) {
            case "kev" -> new KevIs(true);
            case "fixable" -> new FixableIs(true);
            default -> {
                try {
                    yield new SeverityIs(
                            Bound.parse(Severity.parse(text).label(), Severity::parse));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "'"
                                    + Text.quote(text, 40)
                                    + "' is no condition: a severity (low, medium, high,"
                                    + " critical), kev or fixable",
                            e);
                }
            }
        };
    }
}
