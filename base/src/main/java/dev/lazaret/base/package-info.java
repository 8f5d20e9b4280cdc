/**
 * The words of the project as checked values: digests, references, packages, facts, findings, gaps
 * and limits.
 *
 * <p>Takes nothing in, gives the vocabulary out. Requires the JDK only; every other room requires
 * this one.
 */
@NullMarked
package dev.lazaret.base;

import org.jspecify.annotations.NullMarked;
