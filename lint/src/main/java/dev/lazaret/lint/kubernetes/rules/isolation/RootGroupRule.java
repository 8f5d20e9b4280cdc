package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Container;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/** A container has the root group: see {@code docs/rules/kubernetes/root-group.md}. */
final class RootGroupRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/root-group",
                    List.of("KSV-0116", "CWE-250"),
                    Severity.LOW,
                    "A container has the root group",
                    "Give runAsGroup, fsGroup and supplementalGroups ids other than 0.");

    private static void report(Workload workload, YamlCursor field, String name, Hits hits) {
        if (field.number().orElse(-1) == 0) {
            hits.add(workload, field, name + " is 0");
        }
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        YamlCursor security = workload.security();
        for (String field : List.of("runAsGroup", "fsGroup")) {
            report(workload, security.get(field), field, hits);
        }
        for (YamlCursor group : security.get("supplementalGroups").items()) {
            report(workload, group, "supplementalGroups", hits);
        }
        for (Container container : workload.containers()) {
            report(workload, container.security().get("runAsGroup"), "runAsGroup", hits);
        }
    }
}
