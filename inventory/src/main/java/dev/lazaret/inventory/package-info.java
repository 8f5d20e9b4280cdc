/**
 * INVENTORY: what is installed. One package per format, each an {@link
 * dev.lazaret.layers.Examiner}.
 *
 * <p>Takes merged facts in, gives an {@link dev.lazaret.inventory.Inventory} out.
 */
@NullMarked
package dev.lazaret.inventory;

import org.jspecify.annotations.NullMarked;
