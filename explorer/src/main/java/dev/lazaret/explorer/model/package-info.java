/**
 * What the explorer shows and how it answers keys, without a terminal.
 *
 * <p>Takes an image, keys and the terminal's size in; gives the next {@link
 * dev.lazaret.explorer.model.Model} out, which says what to draw and what to read.
 */
@NullMarked
package dev.lazaret.explorer.model;

import org.jspecify.annotations.NullMarked;
