package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;

import java.util.List;

/**
 * A role may create cluster role bindings and bind any role: see {@code
 * docs/rules/kubernetes/rbac-bind-cluster-roles.md}.
 */
final class RbacBindClusterRolesRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/rbac-bind-cluster-roles",
                    List.of("KSV-0052", "CWE-269"),
                    Severity.HIGH,
                    "A role may create cluster role bindings and bind any role",
                    "Remove bind, or allow it with resourceNames for harmless roles, "
                            + "or remove create on clusterrolebindings.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        boolean binds = false;
        for (Grant grant : Grant.of(object)) {
            boolean open = !grant.root().get("resourceNames").isPresent() || grant.names("*");
            binds |= grant.on("clusterroles") && grant.allows("bind") && open;
        }
        for (Grant grant : Grant.of(object)) {
            if (binds && grant.on("clusterrolebindings") && grant.allows("create")) {
                hits.add(object, grant.root(), grant.words() + ", and may bind any role");
            }
        }
    }
}
