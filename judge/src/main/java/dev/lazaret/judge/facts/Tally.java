package dev.lazaret.judge.facts;

import dev.lazaret.base.Severity;

import java.util.Map;

/**
 * How many findings count, that is: are neither waived, nor ignored, nor answered by VEX.
 *
 * @param bySeverity those of which there are any
 */
public record Tally(
        Map<Severity, Integer> bySeverity,
        int findings,
        int fixable,
        int kev,
        int blocking,
        int warning) {

    /** Of no findings. */
    public static final Tally NONE = new Tally(Map.of(), 0, 0, 0, 0, 0);

    public Tally {
        bySeverity = Map.copyOf(bySeverity);
    }

    /** How many are of a severity. */
    public int count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0);
    }
}
