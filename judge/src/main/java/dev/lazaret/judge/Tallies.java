package dev.lazaret.judge;

import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.facts.Tally;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts judged findings. */
final class Tallies {

    private Tallies() {}

    static Tally of(List<JudgedFinding> judged) {
        Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
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
}
