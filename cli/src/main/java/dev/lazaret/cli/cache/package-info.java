/**
 * {@code lazaret cache}, and where everything that is kept lies: a {@link
 * dev.lazaret.cli.shell.Shell} in, paths out.
 */
@NullMarked
package dev.lazaret.cli.cache;

import org.jspecify.annotations.NullMarked;
