/**
 * Writes images: docker-archive, OCI layout, and OCI layout in a tar.
 *
 * <p>Takes a {@link dev.lazaret.oci.write.NewImage} in, gives files out that are whole or absent;
 * the same image gives the same bytes.
 */
@NullMarked
package dev.lazaret.oci.write;

import org.jspecify.annotations.NullMarked;
