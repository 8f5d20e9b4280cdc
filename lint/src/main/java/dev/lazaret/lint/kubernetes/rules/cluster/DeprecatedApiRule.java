package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;

import java.util.List;

/** An apiVersion is deprecated or gone: see {@code docs/rules/kubernetes/deprecated-api.md}. */
final class DeprecatedApiRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/deprecated-api",
                    List.of("KSV-0107"),
                    Severity.LOW,
                    "An apiVersion is deprecated or gone",
                    "Write the object for the apiVersion that the finding names.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        String replacement = DeprecatedApis.replacement(object.apiVersion(), object.kind());
        if (!replacement.isEmpty()) {
            hits.add(
                    object,
                    object.root().get("apiVersion"),
                    object.apiVersion() + ": " + replacement);
        }
    }
}
