/**
 * Repairs of Dockerfiles that keep what is built, or change it only as their rule asks. A text goes
 * in, a changed text with reasons comes out; what is not changed stays byte for byte.
 */
@NullMarked
package dev.lazaret.lint.dockerfile.fix;

import org.jspecify.annotations.NullMarked;
