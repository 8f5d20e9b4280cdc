/**
 * The front of the room: finds what can be linted below a folder, tells what a text is, lints files
 * of all kinds together, repairs one. Paths and texts in, a {@link dev.lazaret.lint.LintResult} or
 * a repaired text out; nothing is written.
 */
@NullMarked
package dev.lazaret.lint.files;

import org.jspecify.annotations.NullMarked;
