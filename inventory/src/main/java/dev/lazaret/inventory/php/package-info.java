/**
 * PHP: what Composer installed and what its lock file names.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.php;

import org.jspecify.annotations.NullMarked;
