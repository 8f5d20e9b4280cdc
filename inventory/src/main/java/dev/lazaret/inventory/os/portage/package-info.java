/** Gentoo's Portage: takes its database of installed packages, gives packages and their files. */
@NullMarked
package dev.lazaret.inventory.os.portage;

import org.jspecify.annotations.NullMarked;
