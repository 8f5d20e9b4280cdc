package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** runAsUser is 0: see {@code docs/rules/kubernetes/root-user-id.md}. */
final class RootUserIdRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/root-user-id",
                    List.of("KSV-0105", "CWE-250"),
                    Severity.LOW,
                    "runAsUser is 0",
                    "Give a user id other than 0; above 10000 it also meets no user of "
                            + "the node.");

    private static final PodSecurityControl CONTROL = new RunAsUserControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
