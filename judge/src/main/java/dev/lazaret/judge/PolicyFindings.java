package dev.lazaret.judge;

import dev.lazaret.base.ConfigurationFinding;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.base.Severity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that no examiner made but the policy itself. */
final class PolicyFindings {

    /** Every id that can appear here. */
    static final Set<String> IDS =
            Set.of(
                    "policy/base-eol",
                    "policy/condition",
                    "policy/expired-waiver",
                    "policy/expression",
                    "policy/failed-expression",
                    "policy/image-age",
                    "policy/license");

    private PolicyFindings() {}

    static Finding expired(Waiver waiver) {
        return new ConfigurationFinding(
                "policy/expired-waiver",
                List.of(),
                Severity.MEDIUM,
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
        return new ConfigurationFinding(
                id(decisive),
                List.of(),
                clause.effect() == Effect.BLOCK ? Severity.HIGH : Severity.MEDIUM,
                subject + (clause.why().isEmpty() ? decisive.actual(matter) : clause.why()),
                component == null ? Location.NOWHERE : component.location(),
                evidence(clause, matter),
                decisive.remedy());
    }

    /** What is said of a clause whose expression has no value. */
    static Finding broken(Clause clause, String failure) {
        return new ConfigurationFinding(
                "policy/failed-expression",
                List.of(),
                Severity.HIGH,
                "An expression of the policy has no value here: " + failure,
                Location.NOWHERE,
                clause.label(),
                "Correct the expression: guard what may be absent, for example with 'key' in"
                        + " image.labels.");
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

    private static String id(Condition condition) {
        return switch (condition) {
            case LicenseIs _ -> "policy/license";
            case ImageAgeIs _ -> "policy/image-age";
            case BaseEolIs _ -> "policy/base-eol";
            case WhenHolds _ -> "policy/expression";
            default -> "policy/condition";
        };
    }
}
