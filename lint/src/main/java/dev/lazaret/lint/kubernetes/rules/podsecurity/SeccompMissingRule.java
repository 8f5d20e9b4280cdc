package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;

import java.util.List;

/** A container has no seccomp profile: see {@code docs/rules/kubernetes/seccomp-missing.md}. */
public final class SeccompMissingRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/seccomp-missing",
                    List.of("KSV-0030", "CWE-693"),
                    Severity.LOW,
                    "A container has no seccomp profile",
                    "Set seccompProfile.type to RuntimeDefault for the pod.");

    private static final PodSecurityControl CONTROL = new SeccompRestrictedControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }

    /** A profile that is switched off is another rule's. */
    @Override
    public void check(Workload workload, Hits hits) {
        PodSecurityVersion version = hits.options().version();
        boolean windows = version.isAtLeast(25) && workload.isWindows();
        if (version.isAtLeast(CONTROL.since()) && !windows) {
            SeccompRestrictedControl.missing(
                    workload, (place, detail) -> hits.add(workload, place, detail));
        }
    }
}
