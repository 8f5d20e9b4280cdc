/**
 * The entries of a policy, one class per condition, expressions in CEL among them: an entry or an
 * option in, a {@link dev.lazaret.judge.clause.Clause} that says whether it holds and why out.
 */
@NullMarked
package dev.lazaret.judge.clause;

import org.jspecify.annotations.NullMarked;
