package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A container has no CPU limit: see {@code docs/rules/kubernetes/no-cpu-limit.md}. */
final class NoCpuLimitRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-cpu-limit",
                    List.of("KSV-0011", "CWE-770"),
                    Severity.LOW,
                    "A container has no CPU limit",
                    "Set resources.limits.cpu, or enforce one with a LimitRange.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.root().at("resources", "limits", "cpu");
        boolean ofPod = container.workload().spec().at("resources", "limits", "cpu").isPresent();
        if (container.kind() != Container.Kind.EPHEMERAL && !field.isPresent() && !ofPod) {
            hits.add(container, field, "has no resources.limits.cpu");
        }
    }
}
