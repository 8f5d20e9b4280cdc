package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A container has no liveness probe: see {@code docs/rules/kubernetes/no-liveness-probe.md}. */
final class NoLivenessProbeRule implements ProbeRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-liveness-probe",
                    List.of(),
                    Severity.LOW,
                    "A container has no liveness probe",
                    "Add a livenessProbe that asks for what the program needs to work.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public String probe() {
        return "livenessProbe";
    }
}
