/**
 * The JSON of the OCI image specification and Docker's schema 2: descriptors, manifests, indexes,
 * configurations, and the choice of one image among several.
 *
 * <p>Takes bounded bytes in, gives checked records out.
 */
@NullMarked
package dev.lazaret.oci.spec;

import org.jspecify.annotations.NullMarked;
