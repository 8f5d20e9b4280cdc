package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A ClusterRole covers all resources: see {@code
 * docs/rules/kubernetes/rbac-cluster-wildcard-resource.md}.
 */
final class RbacClusterWildcardResourceRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-cluster-wildcard-resource",
                    List.of("KSV-0046", "CWE-269"),
                    Severity.CRITICAL,
                    "A ClusterRole covers all resources",
                    "Name the resources.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.cluster()
                && grant.on("*")
                && (grant.writes() || grant.allows("get", "list", "watch"));
    }
}
