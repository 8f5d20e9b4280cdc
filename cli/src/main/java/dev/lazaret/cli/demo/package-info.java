/**
 * {@code lazaret demo}: makes the example image and the example feeds from {@code examples/} and
 * scans them.
 */
@NullMarked
package dev.lazaret.cli.demo;

import org.jspecify.annotations.NullMarked;
