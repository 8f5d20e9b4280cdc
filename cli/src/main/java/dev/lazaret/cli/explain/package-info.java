/**
 * {@code lazaret explain}, {@code lazaret rules} and {@code lazaret compare-versions}: an id or two
 * versions in, what we know of them out.
 */
@NullMarked
package dev.lazaret.cli.explain;

import org.jspecify.annotations.NullMarked;
