/**
 * Kubernetes manifests: {@link dev.lazaret.lint.kubernetes.KubernetesLint} takes YAML or JSON text
 * and options and gives findings with their lines; {@link
 * dev.lazaret.lint.kubernetes.KubernetesFix} adds what is safe.
 */
@NullMarked
package dev.lazaret.lint.kubernetes;

import org.jspecify.annotations.NullMarked;
