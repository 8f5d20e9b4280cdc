/**
 * What hardening did: takes the image before and after, as both were looked at, and the plan; gives
 * the proof as a value, as JSON and as an in-toto statement.
 */
@NullMarked
package dev.lazaret.harden.proof;

import org.jspecify.annotations.NullMarked;
