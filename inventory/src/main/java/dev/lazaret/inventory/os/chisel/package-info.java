/** Chiselled Ubuntu: takes Chisel's manifest, gives packages and their files. */
@NullMarked
package dev.lazaret.inventory.os.chisel;

import org.jspecify.annotations.NullMarked;
