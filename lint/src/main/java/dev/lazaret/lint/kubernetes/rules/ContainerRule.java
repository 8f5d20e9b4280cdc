package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.lint.kubernetes.objects.Container;

/** Looks at one container. */
public non-sealed interface ContainerRule extends KubernetesRule {

    void check(Container container, Hits hits);
}
