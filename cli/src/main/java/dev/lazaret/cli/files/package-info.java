/**
 * Files that people name: read whole within a bound, written whole or not at all, and never one in
 * the place of another.
 */
@NullMarked
package dev.lazaret.cli.files;

import org.jspecify.annotations.NullMarked;
