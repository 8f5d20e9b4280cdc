package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;

import java.util.List;

/** A role may change the aws-auth ConfigMap: see {@code docs/rules/kubernetes/rbac-aws-auth.md}. */
final class RbacAwsAuthRule implements GrantRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-aws-auth",
                    List.of("KSV-0115", "CWE-269"),
                    Severity.CRITICAL,
                    "A role may change the aws-auth ConfigMap",
                    "Manage access with EKS access entries and remove the grant.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public boolean isExcessive(Grant grant) {
        return grant.on("configmaps") && grant.names("aws-auth") && grant.writes();
    }
}
