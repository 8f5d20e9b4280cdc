package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.base.Rule;

/** One thing that can be wrong in manifests. */
public sealed interface KubernetesRule permits ObjectRule, WorkloadRule, ContainerRule, RunRule {

    /** Its id and words. */
    Rule rule();
}
