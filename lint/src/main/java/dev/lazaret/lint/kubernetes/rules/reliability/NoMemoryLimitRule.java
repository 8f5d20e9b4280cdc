package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A container has no memory limit: see {@code docs/rules/kubernetes/no-memory-limit.md}. */
final class NoMemoryLimitRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-memory-limit",
                    List.of("KSV-0018", "CWE-770"),
                    Severity.LOW,
                    "A container has no memory limit",
                    "Set resources.limits.memory.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.root().at("resources", "limits", "memory");
        boolean ofPod = container.workload().spec().at("resources", "limits", "memory").isPresent();
        if (container.kind() != Container.Kind.EPHEMERAL && !field.isPresent() && !ofPod) {
            hits.add(container, field, "has no resources.limits.memory");
        }
    }
}
