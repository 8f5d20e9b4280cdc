package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role allows every verb: see {@code docs/rules/kubernetes/rbac-wildcard-verb.md}. */
final class RbacWildcardVerbRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-wildcard-verb",
                    List.of("KSV-0045", "CWE-269"),
                    Severity.CRITICAL,
                    "A role allows every verb",
                    "Name the verbs.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.root().get("verbs").contains("*")
                && grant.on(
                        "secrets",
                        "pods",
                        "deployments",
                        "daemonsets",
                        "statefulsets",
                        "replicationcontrollers",
                        "replicasets",
                        "cronjobs",
                        "jobs",
                        "roles",
                        "clusterroles",
                        "rolebindings",
                        "clusterrolebindings",
                        "users",
                        "groups",
                        "serviceaccounts",
                        "nodes",
                        "persistentvolumes",
                        "pods/exec",
                        "namespaces");
    }
}
