/**
 * The explorer as one page for a browser.
 *
 * <p>Takes an image with its findings and packages in; gives a page out that loads nothing.
 */
@NullMarked
package dev.lazaret.explorer.page;

import org.jspecify.annotations.NullMarked;
