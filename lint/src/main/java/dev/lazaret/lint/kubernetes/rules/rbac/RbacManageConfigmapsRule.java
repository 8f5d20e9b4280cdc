package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may change ConfigMaps: see {@code docs/rules/kubernetes/rbac-manage-configmaps.md}. */
final class RbacManageConfigmapsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-manage-configmaps",
                    List.of("KSV-0049", "CWE-269"),
                    Severity.MEDIUM,
                    "A role may change ConfigMaps",
                    "Name the ConfigMaps with resourceNames, or allow reading only.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("configmaps")
                && grant.writes()
                && !grant.root().get("resourceNames").isPresent();
    }
}
