package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A probe or lifecycle hook names a host: see {@code docs/rules/kubernetes/probe-host.md}. */
final class ProbeHostRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/probe-host",
                    List.of("CWE-918"),
                    Severity.MEDIUM,
                    "A probe or lifecycle hook names a host",
                    "Leave host out: the kubelet then calls the pod itself.");

    private static final PodSecurityControl CONTROL = new HostProbesControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
