/**
 * Facts of a layer in, bytes for the cache out, and back. The bytes are sealed: what somebody
 * changed is not read.
 */
@NullMarked
package dev.lazaret.layers.codec;

import org.jspecify.annotations.NullMarked;
