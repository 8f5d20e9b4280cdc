package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * The root file system of a container is writable: see {@code
 * docs/rules/kubernetes/writable-root.md}.
 */
public final class WritableRootRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/writable-root",
                    List.of("KSV-0014", "CWE-732"),
                    Severity.HIGH,
                    "The root file system of a container is writable",
                    "Set readOnlyRootFilesystem: true and mount an emptyDir where the "
                            + "program writes.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.security().get("readOnlyRootFilesystem");
        if (!field.isTrue() && !container.workload().isWindows()) {
            hits.add(container, field, "does not set readOnlyRootFilesystem: true");
        }
    }
}
