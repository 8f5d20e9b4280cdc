package dev.lazaret.lint.kubernetes.rules.podsecurity;

import dev.lazaret.lint.kubernetes.objects.Workload;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.PodSecurityVersion;
import dev.lazaret.lint.kubernetes.rules.WorkloadRule;

/** A rule that is a control of the Pod Security Standards. */
interface PodSecurityRule extends WorkloadRule {

    PodSecurityControl control();

    @Override
    default void check(Workload workload, Hits hits) {
        PodSecurityVersion version = hits.options().version();
        if (version.isAtLeast(control().since())) {
            control()
                    .check(workload, version, (place, detail) -> hits.add(workload, place, detail));
        }
    }
}
