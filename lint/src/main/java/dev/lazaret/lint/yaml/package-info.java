/**
 * Reads YAML (and so JSON) from strangers: takes text in, gives documents of values that know line,
 * column and offset out. Bounded in size, depth and alias expansion; never throws on bad input but
 * says what was not read as a {@link dev.lazaret.base.Gap}. Also holds what the rules on such files
 * share: collecting findings, inline ignores, and telling secrets and images apart.
 */
@NullMarked
package dev.lazaret.lint.yaml;

import org.jspecify.annotations.NullMarked;
