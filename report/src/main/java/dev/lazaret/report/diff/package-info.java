/** Writes what changed from one image to another, for people, machines and pull requests. */
@NullMarked
package dev.lazaret.report.diff;

import org.jspecify.annotations.NullMarked;
