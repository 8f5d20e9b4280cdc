/**
 * The plain bytes of a layer in, its entries one after another out: ustar, pax, GNU names and
 * sparse files, within the bounds that all layers of one scan share.
 */
@NullMarked
package dev.lazaret.layers.tar;

import org.jspecify.annotations.NullMarked;
