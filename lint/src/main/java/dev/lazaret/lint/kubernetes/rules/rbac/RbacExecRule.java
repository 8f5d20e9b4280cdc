package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may run commands in pods: see {@code docs/rules/kubernetes/rbac-exec.md}. */
final class RbacExecRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-exec",
                    List.of("KSV-0053", "CWE-269"),
                    Severity.HIGH,
                    "A role may run commands in pods",
                    "Remove pods/exec; give it to people, for a time, when they debug.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("pods/exec") && (grant.writes() || grant.allows("get"));
    }
}
