package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * Nothing keeps the container from running as root: see {@code
 * docs/rules/kubernetes/run-as-root.md}.
 */
public final class RunAsRootRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/run-as-root",
                    List.of("KSV-0012", "CWE-250"),
                    Severity.MEDIUM,
                    "Nothing keeps the container from running as root",
                    "Set runAsNonRoot: true for the pod and give the image a numeric " + "user.");

    private static final PodSecurityControl CONTROL = new RunAsNonRootControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
