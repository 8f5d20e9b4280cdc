/**
 * EXPLORE: an image's layers and files to look around in, in a terminal or as a page.
 *
 * <p>Takes a merged image with its findings and packages, somebody who reads content, and a
 * terminal or a stream in; gives nothing out but what is seen.
 */
@NullMarked
package dev.lazaret.explorer;

import org.jspecify.annotations.NullMarked;
