/**
 * Cases beside a policy: facts, findings and what is expected in, where the policy does otherwise
 * out.
 */
@NullMarked
package dev.lazaret.judge.cases;

import org.jspecify.annotations.NullMarked;
