/** {@code lazaret lint}: source files in, findings, patches and repaired files out. */
@NullMarked
package dev.lazaret.cli.lint;

import org.jspecify.annotations.NullMarked;
