package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role allows everything: see {@code docs/rules/kubernetes/rbac-wildcard-all.md}. */
final class RbacWildcardAllRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-wildcard-all",
                    List.of("KSV-0044", "CWE-269"),
                    Severity.CRITICAL,
                    "A role allows everything",
                    "Name the verbs, resources and groups that are needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.root().get("verbs").contains("*")
                && grant.on("*")
                && grant.root().get("apiGroups").contains("*");
    }
}
