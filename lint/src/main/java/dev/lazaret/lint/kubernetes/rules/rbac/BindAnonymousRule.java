package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** A binding grants rights to everyone: see {@code docs/rules/kubernetes/bind-anonymous.md}. */
final class BindAnonymousRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/bind-anonymous",
                    List.of("KSV-0122", "CWE-269"),
                    Severity.CRITICAL,
                    "A binding grants rights to everyone",
                    "Remove the subject.");

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
            if (Set.of("system:anonymous", "system:unauthenticated").contains(name.textOrEmpty())) {
                hits.add(object, name, "binds " + name.textOrEmpty());
            }
        }
    }
}
