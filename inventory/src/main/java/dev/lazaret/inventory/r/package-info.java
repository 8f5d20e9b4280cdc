/**
 * R: installed packages and renv's lock file.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.r;

import org.jspecify.annotations.NullMarked;
