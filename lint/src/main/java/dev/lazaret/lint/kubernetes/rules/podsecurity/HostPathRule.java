package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A volume is a path of the node: see {@code docs/rules/kubernetes/host-path.md}. */
final class HostPathRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/host-path",
                    List.of("KSV-0023", "CWE-668"),
                    Severity.MEDIUM,
                    "A volume is a path of the node",
                    "Use a persistent volume claim, a ConfigMap, a Secret or an " + "emptyDir.");

    private static final PodSecurityControl CONTROL = new HostPathControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
