/**
 * EXPLORE: a terminal explorer of an image's layers and files.
 *
 * <p>Takes a merged image with its findings and packages, somebody who reads content, and a
 * terminal in; gives nothing out but what is seen.
 */
@NullMarked
package dev.lazaret.explorer;

import org.jspecify.annotations.NullMarked;
