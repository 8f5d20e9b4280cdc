package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/**
 * A binding grants cluster-admin, admin or edit: see {@code docs/rules/kubernetes/bind-admin.md}.
 */
final class BindAdminRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/bind-admin",
                    List.of("KSV-0111", "CWE-269"),
                    Severity.MEDIUM,
                    "A binding grants cluster-admin, admin or edit",
                    "Bind a role of its own that holds what is needed.");

    private static final Set<String> ADMINS = Set.of("cluster-admin", "admin", "edit");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        YamlCursor role = object.root().at("roleRef", "name");
        if (object.isKind("ClusterRoleBinding", "RoleBinding")
                && ADMINS.contains(role.textOrEmpty())) {
            hits.add(object, role, "binds " + role.textOrEmpty());
        }
    }
}
