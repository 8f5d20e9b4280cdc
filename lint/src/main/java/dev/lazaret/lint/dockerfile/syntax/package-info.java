/**
 * Dockerfile syntax: text in, a {@link dev.lazaret.lint.dockerfile.syntax.Dockerfile} of
 * instructions out, every word with its line, column and file offset, and its {@link
 * dev.lazaret.lint.dockerfile.syntax.Stage}s with variables expanded. Follows the Dockerfile
 * reference of BuildKit's frontend, version 1. Linear in the text; nothing is executed or fetched.
 */
@NullMarked
package dev.lazaret.lint.dockerfile.syntax;

import org.jspecify.annotations.NullMarked;
