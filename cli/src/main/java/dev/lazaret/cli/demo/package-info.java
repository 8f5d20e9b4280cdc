/** {@code lazaret demo}: makes the example image and the example feeds from {@code examples/}. */
@NullMarked
package dev.lazaret.cli.demo;

import org.jspecify.annotations.NullMarked;
