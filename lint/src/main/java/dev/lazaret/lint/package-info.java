/**
 * LINT: Dockerfiles, Kubernetes and Compose files: text to syntax tree to rules to findings with a
 * line. Takes text in, gives {@link dev.lazaret.base.SourceLineFinding}s out.
 */
@NullMarked
package dev.lazaret.lint;

import org.jspecify.annotations.NullMarked;
