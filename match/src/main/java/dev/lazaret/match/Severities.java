package dev.lazaret.match;

import dev.lazaret.base.Severity;
import dev.lazaret.base.VulnerabilityFinding.Cvss;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Ranks a vulnerability: from its best CVSS vector, else from the distributor's word. */
final class Severities {

    private Severities() {}

    /** All vectors, newest version of CVSS first; equal versions stay in the order given. */
    static List<Cvss> vectors(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(judgement -> judgement.advisory().cvss().stream())
                .distinct()
                .sorted(Comparator.comparing(Cvss::version).reversed())
                .toList();
    }

    static Severity of(List<Cvss> vectors, List<Judgement> judgements) {
        if (!vectors.isEmpty()) {
            return ofVector(vectors.getFirst());
        }
        Severity worst = Severity.UNKNOWN;
        for (Judgement judgement : judgements) {
            Severity stated = ofUrgency(judgement.advisory().urgency());
            worst = stated.compareTo(worst) > 0 ? stated : worst;
        }
        return worst;
    }

    /** Version 2 knows no "critical": NVD's ratings for it are low, medium and high. */
    private static Severity ofVector(Cvss cvss) {
        Severity severity = Severity.ofCvssScore(cvss.score());
        return cvss.version().startsWith("2") && severity == Severity.CRITICAL
                ? Severity.HIGH
                : severity;
    }

    /**
     * Words of Debian's tracker, Ubuntu's priorities, Red Hat's and its rebuilders' ratings, SUSE,
     * Amazon and GitHub.
     */
    static Severity ofUrgency(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "critical" -> Severity.CRITICAL;
            case "high", "important" -> Severity.HIGH;
            case "medium", "moderate" -> Severity.MEDIUM;
            case "low", "minor" -> Severity.LOW;
            case "negligible", "unimportant", "none" -> Severity.NEGLIGIBLE;
            default -> Severity.UNKNOWN;
        };
    }
}
