package dev.lazaret.lint.kubernetes;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;
import java.util.Set;

/** A container has no readiness probe: see {@code docs/rules/kubernetes/no-readiness-probe.md}. */
final class NoReadinessProbeRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/no-readiness-probe",
                    List.of(),
                    Severity.LOW,
                    "A container has no readiness probe",
                    "Add a readinessProbe that asks for what the program needs to work.");

    private static final Set<String> RUNS_TO_END = Set.of("Never", "OnFailure");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.root().get("readinessProbe");
        boolean serves =
                container.kind() == Container.Kind.ORDINARY
                        && !container.workload().isBatch()
                        && !RUNS_TO_END.contains(
                                container.workload().spec().get("restartPolicy").textOrEmpty());
        if (serves && !field.isPresent()) {
            hits.add(container, field, "has no readinessProbe");
        }
    }
}
