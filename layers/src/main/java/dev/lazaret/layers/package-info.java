/**
 * UNPACK: one bounded pass over each layer's tar, and the merge of layers into one file tree.
 *
 * <p>Takes an {@link dev.lazaret.oci.Image} and {@link dev.lazaret.layers.Examiner}s in, gives
 * facts per layer and per merged image out.
 */
@NullMarked
package dev.lazaret.layers;

import org.jspecify.annotations.NullMarked;
