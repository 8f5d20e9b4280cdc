/**
 * A Dockerfile made to build a hardened image. Takes a text and what is to be different in, gives
 * the new text out, with what was done and what was left.
 */
@NullMarked
package dev.lazaret.lint.dockerfile.rework;

import org.jspecify.annotations.NullMarked;
