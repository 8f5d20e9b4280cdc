package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A LimitRange leaves fields out: see {@code docs/rules/kubernetes/limit-range.md}. */
final class LimitRangeRule implements ObjectRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/limit-range",
                    List.of("KSV-0039"),
                    Severity.LOW,
                    "A LimitRange leaves fields out",
                    "Give type, min, max, default and defaultRequest for each limit.");

    private static final List<String> FIELDS = List.of("min", "max", "default", "defaultRequest");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(KubernetesObject object, Hits hits) {
        if (!object.isKind("LimitRange")) {
            return;
        }
        YamlCursor limits = object.spec().get("limits");
        if (limits.items().isEmpty()) {
            hits.add(object, object.spec(), "limits nothing");
        }
        for (YamlCursor limit : limits.items()) {
            List<String> missing = FIELDS.stream().filter(field -> !limit.has(field)).toList();
            if (limit.get("type").is("Container") && !missing.isEmpty()) {
                hits.add(object, limit, "has no " + String.join(", ", missing));
            }
        }
    }
}
