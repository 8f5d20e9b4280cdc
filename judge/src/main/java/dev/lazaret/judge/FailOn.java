package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.base.Severity;
import dev.lazaret.base.Text;
import dev.lazaret.base.VulnerabilityFinding;

/** A condition that blocks: what {@code --fail-on} takes. */
public sealed interface FailOn {

    /** Whether this finding blocks. */
    boolean blocks(Finding finding);

    /** How it is written. */
    String label();

    /** A finding of this severity or worse. */
    record AtLeast(Severity severity) implements FailOn {
        @Override
        public boolean blocks(Finding finding) {
            return finding.severity().compareTo(severity) >= 0;
        }

        @Override
        public String label() {
            return severity.label();
        }
    }

    /** A vulnerability that CISA lists as exploited. */
    record KnownExploited() implements FailOn {
        @Override
        public boolean blocks(Finding finding) {
            return finding instanceof VulnerabilityFinding v && v.kev() != null;
        }

        @Override
        public String label() {
            return "kev";
        }
    }

    /** A vulnerability with a fixed version to go to. */
    record Fixable() implements FailOn {
        @Override
        public boolean blocks(Finding finding) {
            return finding instanceof VulnerabilityFinding v && !v.fixedIn().isEmpty();
        }

        @Override
        public String label() {
            return "fixable";
        }
    }

    /**
     * Reads a severity, {@code kev} or {@code fixable}.
     *
     * @throws IllegalArgumentException naming what is valid
     */
    static FailOn parse(String text) {
        return switch (text) {
            case "kev" -> new KnownExploited();
            case "fixable" -> new Fixable();
            default -> {
                try {
                    yield new AtLeast(Severity.parse(text));
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
