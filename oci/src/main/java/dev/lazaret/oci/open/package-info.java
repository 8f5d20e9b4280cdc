/**
 * The front of the room: what people write becomes an {@link dev.lazaret.oci.ImageLocator}, a
 * locator becomes an {@link dev.lazaret.oci.Image}.
 */
@NullMarked
package dev.lazaret.oci.open;

import org.jspecify.annotations.NullMarked;
