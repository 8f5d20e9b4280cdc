package dev.lazaret.lint.kubernetes.rules.cluster;

import dev.lazaret.base.Rule;
import dev.lazaret.base.Severity;
import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;

import java.util.List;

/**
 * A workload is placed in kube-system: see {@code docs/rules/kubernetes/kube-system-namespace.md}.
 */
final class KubeSystemNamespaceRule implements WorkloadRule {

    static final Rule RULE =
            new Rule(
                    "kubernetes/kube-system-namespace",
                    List.of("KSV-0037"),
                    Severity.MEDIUM,
                    "A workload is placed in kube-system",
                    "Give the workload a namespace of its own.");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(Workload workload, Hits hits) {
        boolean core =
                workload.object().metadata().get("labels").get("tier").is("control-plane")
                        || workload.spec()
                                .get("priorityClassName")
                                .textOrEmpty()
                                .startsWith("system-");
        if (workload.object().namespace().equals("kube-system") && !core) {
            hits.add(
                    workload,
                    workload.object().metadata().get("namespace"),
                    "namespace kube-system");
        }
    }
}
