package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may escalate through roles or bindings: see {@code
 * docs/rules/kubernetes/rbac-escalate.md}.
 */
final class RbacEscalateRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-escalate",
                    List.of("KSV-0050", "CWE-269"),
                    Severity.CRITICAL,
                    "A role may escalate through roles or bindings",
                    "Remove escalate, bind, impersonate and * on RBAC resources.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("roles", "clusterroles", "rolebindings", "clusterrolebindings")
                && grant.allows("escalate", "bind", "impersonate");
    }
}
