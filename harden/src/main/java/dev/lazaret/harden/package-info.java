/**
 * REPAIR: plans what to take out of an image or to tighten in it, rewrites it and proves each
 * change.
 *
 * <p>Takes an {@link dev.lazaret.oci.Image} and a {@link dev.lazaret.harden.Plan} in, gives the
 * planned changes, each with its reason, and a new image out. No engine, no network, no running of
 * the image's code.
 */
@NullMarked
package dev.lazaret.harden;

import org.jspecify.annotations.NullMarked;
