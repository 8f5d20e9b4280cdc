/**
 * Writes the new image: takes an unpacked image and changes, gives layers whose bytes are made
 * while they are written. What was removed is in no layer.
 */
@NullMarked
package dev.lazaret.harden.rewrite;

import org.jspecify.annotations.NullMarked;
