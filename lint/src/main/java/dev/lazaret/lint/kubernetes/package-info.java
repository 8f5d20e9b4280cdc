/**
 * Judges Kubernetes manifests: takes YAML or JSON text in, gives findings with a line, and repaired
 * text, out. Holds the Pod Security Standards as controls by version.
 */
@NullMarked
package dev.lazaret.lint.kubernetes;

import org.jspecify.annotations.NullMarked;
