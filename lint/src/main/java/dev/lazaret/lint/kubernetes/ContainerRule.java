package dev.lazaret.lint.kubernetes;

/** Looks at one container. */
non-sealed interface ContainerRule extends KubernetesRule {

    void check(Container container, Hits hits);
}
