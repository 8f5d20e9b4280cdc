package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/**
 * A role may create or change workloads: see {@code
 * docs/rules/kubernetes/rbac-manage-workloads.md}.
 */
final class RbacManageWorkloadsRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-manage-workloads",
                    List.of("KSV-0048", "CWE-269"),
                    Severity.MEDIUM,
                    "A role may create or change workloads",
                    "Give it to deployment tools only, in the namespaces they deploy " + "to.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on(
                        "pods",
                        "deployments",
                        "jobs",
                        "cronjobs",
                        "statefulsets",
                        "daemonsets",
                        "replicasets",
                        "replicationcontrollers")
                && grant.writes();
    }
}
