/**
 * A directory as an image of one layer, whose tar is made while it is read.
 *
 * <p>Takes a directory in, gives an {@link dev.lazaret.oci.Image} out; what could not be read of it
 * is in the image's gaps.
 */
@NullMarked
package dev.lazaret.oci.rootfs;

import org.jspecify.annotations.NullMarked;
