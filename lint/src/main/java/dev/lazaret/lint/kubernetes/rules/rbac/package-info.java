/**
 * What roles grant and bindings hand out: Roles, ClusterRoles and their bindings in, findings about
 * rights that lead to more rights out. One class per rule.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.rbac;

import org.jspecify.annotations.NullMarked;
