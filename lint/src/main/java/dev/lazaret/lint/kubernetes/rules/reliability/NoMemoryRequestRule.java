package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A container has no memory request: see {@code docs/rules/kubernetes/no-memory-request.md}. */
final class NoMemoryRequestRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-memory-request",
                    List.of("KSV-0016", "CWE-770"),
                    Severity.LOW,
                    "A container has no memory request",
                    "Set resources.requests.memory to what it normally uses.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.root().at("resources", "requests", "memory");
        boolean ofPod =
                container.workload().spec().at("resources", "requests", "memory").isPresent();
        if (container.kind() != Container.Kind.EPHEMERAL
                && !field.isPresent()
                && !ofPod
                && !container.root().at("resources", "limits", "memory").isPresent()) {
            hits.add(container, field, "has no resources.requests.memory");
        }
    }
}
