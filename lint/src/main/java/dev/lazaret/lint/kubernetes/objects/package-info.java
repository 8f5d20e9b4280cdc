/**
 * What Kubernetes manifests say: a document's {@link dev.lazaret.lint.yaml.YamlCursor} in, objects,
 * workloads and containers out. Nothing is judged here.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.objects;

import org.jspecify.annotations.NullMarked;
