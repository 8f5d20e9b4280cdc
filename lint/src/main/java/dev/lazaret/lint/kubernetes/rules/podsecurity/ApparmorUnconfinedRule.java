package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** AppArmor is switched off: see {@code docs/rules/kubernetes/apparmor-unconfined.md}. */
final class ApparmorUnconfinedRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/apparmor-unconfined",
                    List.of("KSV-0002", "CWE-693"),
                    Severity.MEDIUM,
                    "AppArmor is switched off",
                    "Remove the field or annotation, or set RuntimeDefault or a "
                            + "Localhost profile.");

    private static final PodSecurityControl CONTROL = new AppArmorControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
