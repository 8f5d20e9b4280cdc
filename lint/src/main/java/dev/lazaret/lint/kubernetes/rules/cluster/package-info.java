/**
 * How objects stand in their cluster: namespaces, API versions, network policies, ingresses and
 * services in, findings out. One class per rule.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.cluster;

import org.jspecify.annotations.NullMarked;
