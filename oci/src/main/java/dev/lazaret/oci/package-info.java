/**
 * SOURCE: opens image archives, layouts, registries, engines and root file systems.
 *
 * <p>Takes an {@link dev.lazaret.oci.ImageLocator} in, gives an {@link dev.lazaret.oci.Image} out:
 * configuration and layer streams whose digests and sizes are verified while they are read. Also
 * writes images back.
 */
@NullMarked
package dev.lazaret.oci;

import org.jspecify.annotations.NullMarked;
