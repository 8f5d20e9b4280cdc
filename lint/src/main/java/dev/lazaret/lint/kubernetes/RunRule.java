package dev.lazaret.lint.kubernetes;

/** Looks at everything that is judged together. */
non-sealed interface RunRule extends KubernetesRule {

    void check(KubernetesManifests manifests, Hits hits);
}
