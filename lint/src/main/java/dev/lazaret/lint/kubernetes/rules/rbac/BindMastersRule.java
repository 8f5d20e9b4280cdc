package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** A binding names the group system:masters: see {@code docs/rules/kubernetes/bind-masters.md}. */
final class BindMastersRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/bind-masters",
                    List.of("KSV-0123", "CWE-269"),
                    Severity.CRITICAL,
                    "A binding names the group system:masters",
                    "Bind cluster-admin to a group of your own; remove system:masters.");

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
            if (Set.of("system:masters").contains(name.textOrEmpty())) {
                hits.add(object, name, "binds " + name.textOrEmpty());
            }
        }
    }
}
