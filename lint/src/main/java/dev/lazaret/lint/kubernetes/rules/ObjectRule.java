package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.lint.kubernetes.objects.KubernetesObject;

/** Looks at one object of any kind. */
public non-sealed interface ObjectRule extends KubernetesRule {

    void check(KubernetesObject object, Hits hits);
}
