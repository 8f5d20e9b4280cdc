package dev.lazaret.judge;

import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many findings count, that is: are neither waived, nor ignored, nor answered by VEX.
 *
 * @param bySeverity every severity, zeros too
 */
record Tally(
        Map<Severity, Integer> bySeverity,
        int findings,
        int fixable,
        int kev,
        int blocking,
        int warning) {

    static final Tally NONE = of(List.of());

    Tally {
        bySeverity = Map.copyOf(bySeverity);
    }

    static Tally of(List<JudgedFinding> judged) {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, 0);
        }
        int findings = 0;
        int fixable = 0;
        int kev = 0;
        int blocking = 0;
        int warning = 0;
        for (JudgedFinding one : judged) {
            if (!one.disposition().counts()) {
                continue;
            }
            findings++;
            bySeverity.merge(one.finding().severity(), 1, Integer::sum);
            if (one.finding() instanceof VulnerabilityFinding v) {
                fixable += v.fixedIn().isEmpty() ? 0 : 1;
                kev += v.kev() == null ? 0 : 1;
            }
            blocking += one.disposition() == JudgedFinding.Disposition.BLOCK ? 1 : 0;
            warning += one.disposition() == JudgedFinding.Disposition.WARN ? 1 : 0;
        }
        return new Tally(bySeverity, findings, fixable, kev, blocking, warning);
    }

    int count(Severity severity) {
        return bySeverity.getOrDefault(severity, 0);
    }
}
