package dev.lazaret.lint.kubernetes.rules.reliability;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;

import java.util.List;

/** A pod is created without a controller: see {@code docs/rules/kubernetes/naked-pod.md}. */
final class NakedPodRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/naked-pod",
                    List.of(),
                    Severity.LOW,
                    "A pod is created without a controller",
                    "Create a Deployment, StatefulSet, DaemonSet or Job instead.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        boolean meant =
                workload.spec().get("restartPolicy").is("Never")
                        || workload.object().namespace().equals("kube-system")
                        || workload.object().metadata().get("ownerReferences").isPresent();
        if (workload.object().isKind("Pod") && !meant) {
            hits.add(workload, workload.object().root(), "is a bare pod");
        }
    }
}
