/**
 * Compressed bytes in, plain bytes out: gzip, zstd and the members of zip archives, each in chunks,
 * bounded and verified.
 */
@NullMarked
package dev.lazaret.layers.inflate;

import org.jspecify.annotations.NullMarked;
