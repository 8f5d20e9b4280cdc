package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A Role reads or changes all secrets of its namespace: see {@code
 * docs/rules/kubernetes/rbac-namespace-secrets.md}.
 */
final class RbacNamespaceSecretsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-namespace-secrets",
                    List.of("KSV-0113", "CWE-269"),
                    Severity.MEDIUM,
                    "A Role reads or changes all secrets of its namespace",
                    "Name the secrets with resourceNames, or mount them into the pod "
                            + "instead.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return !grant.cluster()
                && grant.on("secrets")
                && !grant.root().get("resourceNames").isPresent()
                && (grant.writes() || grant.allows("get", "list", "watch"));
    }
}
