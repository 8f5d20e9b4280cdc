/** Bottlerocket: its inventory in, packages out. */
@NullMarked
package dev.lazaret.inventory.bottlerocket;

import org.jspecify.annotations.NullMarked;
