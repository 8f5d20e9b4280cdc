/**
 * Draws a {@link dev.lazaret.explorer.model.Model} into the cells of a frame.
 *
 * <p>Takes a model and the library's frame in; every text of the image passes {@link
 * dev.lazaret.base.Text#quote} on its way.
 */
@NullMarked
package dev.lazaret.explorer.view;

import org.jspecify.annotations.NullMarked;
