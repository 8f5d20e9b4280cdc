/** PEAR and PECL: their registry of serialized descriptions in, packages out. */
@NullMarked
package dev.lazaret.inventory.pear;

import org.jspecify.annotations.NullMarked;
