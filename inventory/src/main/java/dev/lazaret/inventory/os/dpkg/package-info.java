/**
 * Debian's package manager and its small relative opkg: takes status files and file lists, gives
 * packages and their files.
 */
@NullMarked
package dev.lazaret.inventory.os.dpkg;

import org.jspecify.annotations.NullMarked;
