package dev.lazaret.lint.kubernetes.rules;

import dev.lazaret.lint.kubernetes.objects.KubernetesManifests;

/** Looks at everything that is judged together. */
public non-sealed interface RunRule extends KubernetesRule {

    void check(KubernetesManifests manifests, Hits hits);
}
