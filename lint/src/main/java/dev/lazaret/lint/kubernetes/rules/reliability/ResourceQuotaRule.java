package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A ResourceQuota does not bound CPU and memory: see {@code
 * docs/rules/kubernetes/resource-quota.md}.
 */
final class ResourceQuotaRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/resource-quota",
                    List.of("KSV-0040"),
                    Severity.LOW,
                    "A ResourceQuota does not bound CPU and memory",
                    "Bound requests.cpu, requests.memory, limits.cpu and limits.memory.");

    private static final List<String> FIELDS =
            List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("ResourceQuota")) {
            return;
        }
        YamlCursor hard = object.spec().get("hard");
        List<String> missing = FIELDS.stream().filter(field -> !hard.has(field)).toList();
        if (!missing.isEmpty()) {
            hits.add(object, hard, "does not bound " + String.join(", ", missing));
        }
    }
}
