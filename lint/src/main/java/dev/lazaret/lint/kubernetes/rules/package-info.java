/**
 * What a rule about manifests is: takes objects, workloads, containers or all of a run in, and what
 * the run is held to, and puts what it finds into {@link dev.lazaret.lint.kubernetes.rules.Hits}.
 * The rules stand in the packages below, by what they are about.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules;

import org.jspecify.annotations.NullMarked;
