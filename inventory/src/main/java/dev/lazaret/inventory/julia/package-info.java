/**
 * Julia: manifests of environments.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.julia;

import org.jspecify.annotations.NullMarked;
