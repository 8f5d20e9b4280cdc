package dev.lazaret.judge;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.judge.clause.Clause;
import dev.lazaret.judge.clause.Condition;
import dev.lazaret.judge.clause.Effect;
import dev.lazaret.judge.clause.PolicyRules;
import dev.lazaret.judge.clause.Scope;
import dev.lazaret.judge.facts.Matter;

import java.util.Set;
import java.util.stream.Collectors;

/** Findings that no examiner made but the policy itself. */
final class PolicyFindings {

    private static final Set<String> ONE_THING =
            Set.of(PolicyRules.BASE_EOL.id(), PolicyRules.IMAGE_AGE.id(), PolicyRules.LICENSE.id());

    private PolicyFindings() {}

    static Finding expired(Waiver waiver) {
        return finding(
                PolicyRules.EXPIRED_WAIVER,
                PolicyRules.EXPIRED_WAIVER.severity(),
                "The waiver for " + waiver.id() + " expired on " + waiver.until(),
                Location.NOWHERE,
                waiver.declaredIn() + ", by " + waiver.by() + ": " + waiver.why(),
                "Fix the finding, or ask " + waiver.by() + " to renew or remove the waiver.");
    }

    /** What a clause about packages or the image says when it holds. */
    static Finding raised(Clause clause, Matter matter) {
        Condition decisive = decisive(clause);
        Package component = matter.component();
        String subject =
                component == null ? "" : component.name() + " " + component.version() + ": ";
        return finding(
                decisive.rule(),
                clause.effect() == Effect.BLOCK ? Severity.HIGH : Severity.MEDIUM,
                subject + (clause.why().isEmpty() ? decisive.actual(matter) : clause.why()),
                component == null ? Location.NOWHERE : component.location(),
                evidence(clause, matter),
                decisive.remedy());
    }

    /** What is said of a clause whose expression has no value. */
    static Finding broken(Clause clause, String failure) {
        return finding(
                PolicyRules.FAILED_EXPRESSION,
                PolicyRules.FAILED_EXPRESSION.severity(),
                "An expression of the policy has no value here: " + failure,
                Location.NOWHERE,
                clause.label(),
                PolicyRules.FAILED_EXPRESSION.remedy());
    }

    private static Finding finding(
            Rule rule,
            Severity severity,
            String title,
            Location place,
            String evidence,
            String remedy) {
        return new ConfigurationFinding(
                rule.id(), rule.aliases(), severity, title, place, evidence, remedy);
    }

    private static String evidence(Clause clause, Matter matter) {
        return clause.conditions().stream()
                .map(condition -> condition.text() + " (" + condition.actual(matter) + ")")
                .collect(Collectors.joining("; "));
    }

    private static Condition decisive(Clause clause) {
        return clause.conditions().stream()
                .filter(condition -> condition.scope() != Scope.EITHER)
                .findFirst()
                .orElse(clause.conditions().getFirst());
    }

    /** A finding that a clause raised, with one more clause that holds for the same thing. */
    static Finding alsoBy(Finding raised, Clause clause) {
        ConfigurationFinding ours = (ConfigurationFinding) raised;
        return ours.withEvidence(ours.evidence() + "; also " + clause.label());
    }

    /**
     * Whether a second finding of the rule about the same package or image would say nothing new: a
     * base is past its end once, whether that blocks, warns or both, and a licence is the one it
     * is.
     */
    static boolean saysOneThing(Finding raised) {
        return ONE_THING.contains(raised.id());
    }
}
