package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;

import java.util.List;

/**
 * A workload is placed in the default namespace: see {@code
 * docs/rules/kubernetes/default-namespace.md}.
 */
final class DefaultNamespaceRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/default-namespace",
                    List.of("KSV-0110"),
                    Severity.LOW,
                    "A workload is placed in the default namespace",
                    "Write a namespace of its own into the manifest.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        if (workload.object().namespace().equals("default")) {
            hits.add(workload, workload.object().metadata().get("namespace"), "namespace default");
        }
    }
}
