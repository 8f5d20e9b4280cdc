package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may attach to containers: see {@code docs/rules/kubernetes/rbac-attach.md}. */
final class RbacAttachRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-attach",
                    List.of("KSV-0054", "CWE-269"),
                    Severity.HIGH,
                    "A role may attach to containers",
                    "Remove pods/attach; give it to people, for a time, when they " + "debug.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("pods/attach") && grant.allows("create", "get");
    }
}
