package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A Role covers all resources of its namespace: see {@code
 * docs/rules/kubernetes/rbac-namespace-wildcard-resource.md}.
 */
final class RbacNamespaceWildcardResourceRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-namespace-wildcard-resource",
                    List.of("KSV-0112", "CWE-269"),
                    Severity.CRITICAL,
                    "A Role covers all resources of its namespace",
                    "Name the resources.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return !grant.cluster()
                && grant.on("*")
                && (grant.writes() || grant.allows("get", "list", "watch"));
    }
}
