/**
 * What keeps workloads up and within their share: probes, requests, limits and quotas in, findings
 * out. One class per rule.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.reliability;

import org.jspecify.annotations.NullMarked;
