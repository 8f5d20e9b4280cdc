package dev.lazaret.lint.kubernetes;

/** Looks at one object of any kind. */
non-sealed interface ObjectRule extends KubernetesRule {

    void check(KubernetesObject object, Hits hits);
}
