package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.Set;

/** A rule for a probe that every container that serves should have. */
interface ProbeRule extends ContainerRule {

    /** Restart policies of what runs to its end. */
    Set<String> RUNS_TO_END = Set.of("Never", "OnFailure");

    /** The probe's field. */
    String probe();

    @Override
    default void check(Container container, Hits hits) {
        YamlCursor field = container.root().get(probe());
        boolean serves =
                container.kind() == Container.Kind.ORDINARY
                        && !container.workload().isBatch()
                        && !RUNS_TO_END.contains(
                                container.workload().spec().get("restartPolicy").textOrEmpty());
        if (serves && !field.isPresent()) {
            hits.add(container, field, "has no " + probe());
        }
    }
}
