/**
 * Judges Compose files: takes YAML text in, gives findings with a line out. Files are looked at as
 * written; {@code extends} and {@code include} are not followed.
 */
@NullMarked
package dev.lazaret.lint.compose;

import org.jspecify.annotations.NullMarked;
