package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;

import java.util.List;

/**
 * A role may create role bindings and bind any role: see {@code
 * docs/rules/kubernetes/rbac-bind-roles.md}.
 */
final class RbacBindRolesRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-bind-roles",
                    List.of("KSV-0051", "CWE-269"),
                    Severity.HIGH,
                    "A role may create role bindings and bind any role",
                    "Remove bind, or allow it with resourceNames for harmless roles, "
                            + "or remove create on rolebindings.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        boolean binds = false;
        for (Grant grant : Grant.of(object)) {
            boolean open = !grant.root().get("resourceNames").isPresent() || grant.names("*");
            binds |= grant.on("roles", "clusterroles") && grant.allows("bind") && open;
        }
        for (Grant grant : Grant.of(object)) {
            if (binds && grant.on("rolebindings") && grant.allows("create")) {
                hits.add(object, grant.root(), grant.words() + ", and may bind any role");
            }
        }
    }
}
