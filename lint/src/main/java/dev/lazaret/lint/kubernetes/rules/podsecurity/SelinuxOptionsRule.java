package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * SELinux options leave the container family: see {@code docs/rules/kubernetes/selinux-options.md}.
 */
final class SelinuxOptionsRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/selinux-options",
                    List.of("KSV-0025", "CWE-693"),
                    Severity.MEDIUM,
                    "SELinux options leave the container family",
                    "Remove user and role; leave the type out or use container_t, "
                            + "container_init_t, container_kvm_t or container_engine_t.");

    private static final PodSecurityControl CONTROL = new SelinuxControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
