package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may impersonate users, groups or service accounts: see {@code
 * docs/rules/kubernetes/rbac-impersonate.md}.
 */
final class RbacImpersonateRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-impersonate",
                    List.of("KSV-0043", "CWE-269"),
                    Severity.CRITICAL,
                    "A role may impersonate users, groups or service accounts",
                    "Remove impersonate, or name the identities with resourceNames.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("users", "groups", "serviceaccounts")
                && grant.root().get("verbs").contains("impersonate")
                && !grant.root().get("resourceNames").isPresent();
    }
}
