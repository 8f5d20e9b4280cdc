package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A ClusterRole reads or changes secrets: see {@code
 * docs/rules/kubernetes/rbac-cluster-secrets.md}.
 */
final class RbacClusterSecretsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-cluster-secrets",
                    List.of("KSV-0041", "CWE-269"),
                    Severity.CRITICAL,
                    "A ClusterRole reads or changes secrets",
                    "Use a Role in the one namespace, with resourceNames for the "
                            + "secrets that are needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.cluster()
                && grant.on("secrets")
                && (grant.writes() || grant.allows("get", "list", "watch"));
    }
}
