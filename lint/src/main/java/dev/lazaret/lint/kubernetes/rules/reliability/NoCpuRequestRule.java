package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A container has no CPU request: see {@code docs/rules/kubernetes/no-cpu-request.md}. */
final class NoCpuRequestRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-cpu-request",
                    List.of("KSV-0015", "CWE-770"),
                    Severity.LOW,
                    "A container has no CPU request",
                    "Set resources.requests.cpu to what it normally uses.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.root().at("resources", "requests", "cpu");
        boolean ofPod = container.workload().spec().at("resources", "requests", "cpu").isPresent();
        if (container.kind() != Container.Kind.EPHEMERAL
                && !field.isPresent()
                && !ofPod
                && !container.root().at("resources", "limits", "cpu").isPresent()) {
            hits.add(container, field, "has no resources.requests.cpu");
        }
    }
}
