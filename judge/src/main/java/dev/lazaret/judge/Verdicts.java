package dev.lazaret.judge;

import dev.lazaret.base.Finding;
import dev.lazaret.base.VulnerabilityFinding;
import dev.lazaret.judge.JudgedFinding.Disposition;
import dev.lazaret.judge.Verdict.Outcome;
import dev.lazaret.judge.clause.PolicyRules;

import java.util.List;

/** Sums judged findings up. */
final class Verdicts {

    private Verdicts() {}

    /** The worst disposition decides; the reasons are those that have it. */
    static Verdict of(List<JudgedFinding> judged) {
        List<String> blocking = reasons(judged, Disposition.BLOCK);
        if (!blocking.isEmpty()) {
            return new Verdict(Outcome.BLOCK, blocking);
        }
        List<String> warning = reasons(judged, Disposition.WARN);
        return new Verdict(warning.isEmpty() ? Outcome.PASS : Outcome.WARN, warning);
    }

    private static List<String> reasons(List<JudgedFinding> judged, Disposition disposition) {
        return judged.stream()
                .filter(one -> one.disposition() == disposition)
                .map(Verdicts::reason)
                .toList();
    }

    private static String reason(JudgedFinding judged) {
        Finding finding = judged.finding();
        return finding.id()
                + " ("
                + finding.severity().label()
                + ")"
                + where(finding)
                + ": "
                + judged.why();
    }

    /** Packages of one database lie in one file: there the title says which is meant. */
    private static String where(Finding finding) {
        if (finding instanceof VulnerabilityFinding v) {
            return " in " + v.component().name() + " " + v.component().version();
        }
        if (finding.place().path() == null) {
            return "";
        }
        return finding.id().equals(PolicyRules.LICENSE.id())
                ? " for " + finding.title()
                : " at " + finding.place().path();
    }
}
