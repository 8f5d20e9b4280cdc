package dev.lazaret.lint.kubernetes;

/** Looks at one pod or pod template. */
non-sealed interface WorkloadRule extends KubernetesRule {

    void check(Workload workload, Hits hits);
}
