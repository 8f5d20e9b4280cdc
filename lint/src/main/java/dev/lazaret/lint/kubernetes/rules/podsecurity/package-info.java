/**
 * The Pod Security Standards: a {@link dev.lazaret.lint.kubernetes.objects.Workload}, a level and a
 * version in, what keeps it from that level out. One class per control, as the admission plugin has
 * them, and the rules that report what a control sees.
 */
@NullMarked
package dev.lazaret.lint.kubernetes.rules.podsecurity;

import org.jspecify.annotations.NullMarked;
