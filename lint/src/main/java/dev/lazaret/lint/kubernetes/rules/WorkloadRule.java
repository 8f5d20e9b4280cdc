package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.lint.kubernetes.objects.Workload;

/** Looks at one pod or pod template. */
public non-sealed interface WorkloadRule extends KubernetesRule {

    void check(Workload workload, Hits hits);
}
