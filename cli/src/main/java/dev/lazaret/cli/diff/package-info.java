/** {@code lazaret diff}: two images in, what differs out. */
@NullMarked
package dev.lazaret.cli.diff;

import org.jspecify.annotations.NullMarked;
