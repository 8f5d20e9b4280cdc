package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may change the network: see {@code docs/rules/kubernetes/rbac-manage-networking.md}. */
final class RbacManageNetworkingRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-manage-networking",
                    List.of("KSV-0056", "CWE-269"),
                    Severity.HIGH,
                    "A role may change the network",
                    "Remove writing verbs on services, endpoints, ingresses and "
                            + "network policies.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("services", "endpoints", "endpointslices", "networkpolicies", "ingresses")
                && grant.writes();
    }
}
