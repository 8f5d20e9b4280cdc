/**
 * How a pod is kept from its node, its neighbours and the API server where the Pod Security
 * Standards do not ask or ask less: workloads and containers in, findings out. One class per rule.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.isolation;

import org.jspecify.annotations.NullMarked;
