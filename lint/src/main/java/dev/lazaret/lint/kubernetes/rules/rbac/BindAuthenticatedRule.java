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
 * A binding grants rights to every signed-in caller: see {@code
 * docs/rules/kubernetes/bind-authenticated.md}.
 */
final class BindAuthenticatedRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/bind-authenticated",
                    List.of("KSV-01011", "CWE-269"),
                    Severity.CRITICAL,
                    "A binding grants rights to every signed-in caller",
                    "Name the group or the service accounts that are meant.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("ClusterRoleBinding", "RoleBinding")) {
            return;
        }
        for (YamlCursor subject : object.root().get("subjects").items()) {
            YamlCursor name = subject.get("name");
            if (Set.of("system:authenticated").contains(name.textOrEmpty())) {
                hits.add(object, name, "binds " + name.textOrEmpty());
            }
        }
    }
}
