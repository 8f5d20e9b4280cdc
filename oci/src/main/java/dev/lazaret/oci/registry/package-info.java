/**
 * Pulls from a registry by the OCI distribution specification: manifests, indexes and blobs, with
 * sign-in, retries, resumed downloads, mirrors and proxies.
 *
 * <p>Takes an {@link dev.lazaret.base.ImageReference} in, gives an {@link dev.lazaret.oci.Image}
 * out whose layers are downloaded when they are read.
 */
@NullMarked
package dev.lazaret.oci.registry;

import org.jspecify.annotations.NullMarked;
