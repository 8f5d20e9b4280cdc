/**
 * Images of a container engine, by its API on a Unix socket.
 *
 * <p>Takes an engine and a reference in, gives an {@link dev.lazaret.oci.Image} out, read from the
 * engine's export in a temporary file.
 */
@NullMarked
package dev.lazaret.oci.engine;

import org.jspecify.annotations.NullMarked;
