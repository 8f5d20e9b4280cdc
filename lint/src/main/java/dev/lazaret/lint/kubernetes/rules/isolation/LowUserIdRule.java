package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A container does not run with a user id above 10000: see {@code
 * docs/rules/kubernetes/low-user-id.md}.
 */
final class LowUserIdRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/low-user-id",
                    List.of("KSV-0020"),
                    Severity.LOW,
                    "A container does not run with a user id above 10000",
                    "Set runAsUser to a number above 10000.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor field = container.effective("runAsUser");
        long id = field.number().orElse(-1);
        if (id <= 10_000 && !container.workload().isWindows()) {
            hits.add(container, field, id < 0 ? "sets no runAsUser" : "sets runAsUser: " + id);
        }
    }
}
