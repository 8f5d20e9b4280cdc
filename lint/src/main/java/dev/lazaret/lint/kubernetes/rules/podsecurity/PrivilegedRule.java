package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A container runs privileged: see {@code docs/rules/kubernetes/privileged.md}. */
final class PrivilegedRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/privileged",
                    List.of("KSV-0017", "CWE-250"),
                    Severity.HIGH,
                    "A container runs privileged",
                    "Remove privileged: true and add the one capability or device that "
                            + "is really needed.");

    private static final PodSecurityControl CONTROL = new PrivilegedControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
