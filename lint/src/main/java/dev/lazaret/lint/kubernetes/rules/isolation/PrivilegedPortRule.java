package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A container listens on a port below 1024: see {@code docs/rules/kubernetes/privileged-port.md}.
 */
final class PrivilegedPortRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/privileged-port",
                    List.of("KSV-0117"),
                    Severity.MEDIUM,
                    "A container listens on a port below 1024",
                    "Listen on a port from 1024 up and map it in the Service.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        for (YamlCursor port : container.root().get("ports").items()) {
            YamlCursor field = port.get("containerPort");
            long number = field.number().orElse(0);
            if (number > 0 && number < 1024) {
                hits.add(container, field, "containerPort " + number);
            }
        }
    }
}
