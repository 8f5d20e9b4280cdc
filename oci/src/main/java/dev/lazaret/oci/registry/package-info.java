/**
 * Pulls from a registry and pushes to it by the OCI distribution specification: manifests, indexes
 * and blobs, with sign-in, retries, resumed downloads, mirrors and proxies.
 *
 * <p>Takes an {@link dev.lazaret.base.ImageReference} in, gives an {@link dev.lazaret.oci.Image}
 * out whose layers are downloaded when they are read; takes an OCI layout in and gives it a tag.
 */
@NullMarked
package dev.lazaret.oci.registry;

import org.jspecify.annotations.NullMarked;
