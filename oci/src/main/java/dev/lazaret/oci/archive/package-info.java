/**
 * Images in files: docker-archive, OCI image layout as tar and as directory, the tar of one root
 * file system.
 *
 * <p>Takes paths or streams in, gives {@link dev.lazaret.oci.Image}s out. Plain archives are read
 * in place; compressed ones are unpacked once into a temporary file.
 */
@NullMarked
package dev.lazaret.oci.archive;

import org.jspecify.annotations.NullMarked;
