/** Which layers are the base image's: takes configuration and annotations, gives a boundary. */
@NullMarked
package dev.lazaret.inspect.origin;

import org.jspecify.annotations.NullMarked;
