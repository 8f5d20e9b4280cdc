package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may delete pod logs: see {@code docs/rules/kubernetes/rbac-delete-logs.md}. */
final class RbacDeleteLogsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-delete-logs",
                    List.of("KSV-0042", "CWE-269"),
                    Severity.MEDIUM,
                    "A role may delete pod logs",
                    "Remove delete, deletecollection and * on pods/log.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("pods/log") && grant.allows("delete", "deletecollection");
    }
}
