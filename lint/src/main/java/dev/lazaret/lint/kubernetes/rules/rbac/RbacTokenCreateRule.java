package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may create tokens of service accounts: see {@code
 * docs/rules/kubernetes/rbac-token-create.md}.
 */
final class RbacTokenCreateRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-token-create",
                    List.of("CWE-269"),
                    Severity.HIGH,
                    "A role may create tokens of service accounts",
                    "Name the service accounts with resourceNames.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("serviceaccounts/token")
                && grant.allows("create")
                && !grant.root().get("resourceNames").isPresent();
    }
}
