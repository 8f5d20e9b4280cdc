/**
 * Bytes by digest: seekable files, spooled streams, verified streams, and the image that a manifest
 * makes of them.
 *
 * <p>Takes a {@link dev.lazaret.oci.blob.BlobStore} and a manifest in, gives an {@link
 * dev.lazaret.oci.Image} out.
 */
@NullMarked
package dev.lazaret.oci.blob;

import org.jspecify.annotations.NullMarked;
