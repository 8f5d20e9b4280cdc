package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A process may gain more privileges than its parent: see {@code
 * docs/rules/kubernetes/privilege-escalation.md}.
 */
public final class PrivilegeEscalationRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/privilege-escalation",
                    List.of("KSV-0001", "CWE-250"),
                    Severity.MEDIUM,
                    "A process may gain more privileges than its parent",
                    "Set allowPrivilegeEscalation: false in the securityContext of the "
                            + "container.");

    private static final PodSecurityControl CONTROL = new PrivilegeEscalationControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
