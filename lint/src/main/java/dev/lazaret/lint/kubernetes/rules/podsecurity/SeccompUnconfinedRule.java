package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** seccomp is switched off: see {@code docs/rules/kubernetes/seccomp-unconfined.md}. */
final class SeccompUnconfinedRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/seccomp-unconfined",
                    List.of("KSV-0104", "CWE-693"),
                    Severity.MEDIUM,
                    "seccomp is switched off",
                    "Set seccompProfile.type to RuntimeDefault.");

    private static final PodSecurityControl CONTROL = new SeccompBaselineControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
