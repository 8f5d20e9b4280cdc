package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** The masks over /proc are lifted: see {@code docs/rules/kubernetes/proc-mount.md}. */
final class ProcMountRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/proc-mount",
                    List.of("KSV-0027", "CWE-693"),
                    Severity.MEDIUM,
                    "The masks over /proc are lifted",
                    "Remove procMount, or set it to Default.");

    private static final PodSecurityControl CONTROL = new ProcMountControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
