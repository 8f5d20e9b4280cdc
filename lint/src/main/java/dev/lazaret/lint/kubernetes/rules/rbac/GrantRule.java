package dev.lazaret.lint.kubernetes.rules.rbac;

import dev.lazaret.lint.kubernetes.objects.KubernetesObject;
import dev.lazaret.lint.kubernetes.rules.Hits;
import dev.lazaret.lint.kubernetes.rules.ObjectRule;

/** Looks at one rule of a Role or ClusterRole. */
interface GrantRule extends ObjectRule {

    /** Whether this grant is too much. */
    boolean isExcessive(Grant grant);

    @Override
    default void check(KubernetesObject object, Hits hits) {
        for (Grant grant : Grant.of(object)) {
            if (isExcessive(grant)) {
                hits.add(object, grant.root(), grant.words());
            }
        }
    }
}
