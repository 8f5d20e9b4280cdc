/**
 * The image that is hardened, unpacked where it can be read in any order: takes an {@link
 * dev.lazaret.oci.Image} in, gives the {@link dev.lazaret.harden.ImageView} of steps and the stored
 * entries of the rewrite out.
 */
@NullMarked
package dev.lazaret.harden.image;

import org.jspecify.annotations.NullMarked;
