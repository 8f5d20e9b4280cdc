/** Installed flatpaks: their metainfo in, packages out. */
@NullMarked
package dev.lazaret.inventory.flatpak;

import org.jspecify.annotations.NullMarked;
