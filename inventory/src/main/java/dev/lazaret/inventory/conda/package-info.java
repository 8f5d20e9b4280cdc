/**
 * Conda: installed packages and pinned environments.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.conda;

import org.jspecify.annotations.NullMarked;
