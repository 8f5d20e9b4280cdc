/** Unpacked snaps: their metadata in, packages out. */
@NullMarked
package dev.lazaret.inventory.snap;

import org.jspecify.annotations.NullMarked;
