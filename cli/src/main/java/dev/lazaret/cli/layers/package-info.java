/** {@code lazaret layers}: an image in; what its layers cost, the explorer or single files out. */
@NullMarked
package dev.lazaret.cli.layers;

import org.jspecify.annotations.NullMarked;
