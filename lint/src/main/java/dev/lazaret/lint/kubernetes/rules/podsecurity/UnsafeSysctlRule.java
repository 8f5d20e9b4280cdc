package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A sysctl is set that is not safe: see {@code docs/rules/kubernetes/unsafe-sysctl.md}. */
final class UnsafeSysctlRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/unsafe-sysctl",
                    List.of("KSV-0026"),
                    Severity.MEDIUM,
                    "A sysctl is set that is not safe",
                    "Remove it, or set it on the node if the whole node needs it.");

    private static final PodSecurityControl CONTROL = new SysctlsControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
