package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A container has no readiness probe: see {@code docs/rules/kubernetes/no-readiness-probe.md}. */
final class NoReadinessProbeRule implements ProbeRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-readiness-probe",
                    List.of(),
                    Severity.LOW,
                    "A container has no readiness probe",
                    "Add a readinessProbe that asks for what the program needs to work.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public String probe() {
        return "readinessProbe";
    }
}
