package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.rules.ContainerRule;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * A container does not drop all capabilities: see {@code
 * docs/rules/kubernetes/capabilities-not-dropped.md}.
 */
public final class CapabilitiesNotDroppedRule implements ContainerRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/capabilities-not-dropped",
                    List.of("KSV-0003", "KSV-0004", "CWE-250"),
                    Severity.LOW,
                    "A container does not drop all capabilities",
                    "Set capabilities.drop to [ALL] and add back what is needed.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Container container, Hits hits) {
        YamlCursor drop = container.security().at("capabilities", "drop");
        if (container.workload().isWindows() || drop.contains("ALL")) {
            return;
        }
        hits.add(container, drop, evidence(drop));
    }

    /** The restricted level compares the word as it is written. */
    private static String evidence(YamlCursor drop) {
        if (drop.contains("all")) {
            return "drops 'all'; Kubernetes' restricted level takes ALL only";
        }
        return drop.items().isEmpty() ? "drops no capability" : "drops some, but not ALL";
    }
}
