/**
 * What a policy is asked about: what is known of an image in, the finding, the package or the sum
 * that one clause looks at out.
 */
@NullMarked
package dev.lazaret.judge.facts;

import org.jspecify.annotations.NullMarked;
