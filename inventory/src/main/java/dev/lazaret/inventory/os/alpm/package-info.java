/** Arch Linux's pacman: takes its local database, gives packages and their files. */
@NullMarked
package dev.lazaret.inventory.os.alpm;

import org.jspecify.annotations.NullMarked;
