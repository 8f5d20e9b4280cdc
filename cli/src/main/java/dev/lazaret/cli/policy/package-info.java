/**
 * {@code lazaret policy}, and the policy that the options of a command make: names, files,
 * addresses and VEX documents in, a {@link dev.lazaret.judge.Policy} out.
 */
@NullMarked
package dev.lazaret.cli.policy;

import org.jspecify.annotations.NullMarked;
