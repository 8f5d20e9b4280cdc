package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may change role bindings: see {@code docs/rules/kubernetes/rbac-patch-bindings.md}. */
final class RbacPatchBindingsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-patch-bindings",
                    List.of("KSV-0055", "CWE-269"),
                    Severity.LOW,
                    "A role may change role bindings",
                    "Remove patch and update on bindings.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("rolebindings", "clusterrolebindings") && grant.allows("patch", "update");
    }
}
