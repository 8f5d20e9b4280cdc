package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A container takes a port of the node: see {@code docs/rules/kubernetes/host-port.md}. */
final class HostPortRule implements PodSecurityRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/host-port",
                    List.of("KSV-0024"),
                    Severity.HIGH,
                    "A container takes a port of the node",
                    "Use a Service, or a NodePort Service where the port of the node "
                            + "is wanted.");

    private static final PodSecurityControl CONTROL = new HostPortsControl();

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public PodSecurityControl control() {
        return CONTROL;
    }
}
