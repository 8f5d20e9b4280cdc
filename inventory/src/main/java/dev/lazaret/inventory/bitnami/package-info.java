/**
 * Bitnami: the components that its images are built of.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.bitnami;

import org.jspecify.annotations.NullMarked;
