package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A container runs as a process of the Windows host: see {@code
 * docs/rules/kubernetes/windows-host-process.md}.
 */
final class WindowsHostProcessRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/windows-host-process",
                    List.of("KSV-0103", "CWE-250"),
                    Severity.HIGH,
                    "A container runs as a process of the Windows host",
                    "Remove windowsOptions.hostProcess.");

    private static final PodSecurityControl CONTROL = new WindowsHostProcessControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
