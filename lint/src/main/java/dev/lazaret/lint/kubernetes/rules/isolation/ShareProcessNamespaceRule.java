package dev.lazaret.lint.kubernetes.rules.isolation;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;
import dev.lazaret.lint.yaml.YamlCursor;

import java.util.List;

/**
 * The containers of a pod share their processes: see {@code
 * docs/rules/kubernetes/share-process-namespace.md}.
 */
final class ShareProcessNamespaceRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/share-process-namespace",
                    List.of("CWE-653"),
                    Severity.LOW,
                    "The containers of a pod share their processes",
                    "Remove shareProcessNamespace; use an ephemeral container for " + "debugging.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        YamlCursor field = workload.spec().get("shareProcessNamespace");
        if (field.isTrue()) {
            hits.add(workload, field, "shareProcessNamespace: true");
        }
    }
}
