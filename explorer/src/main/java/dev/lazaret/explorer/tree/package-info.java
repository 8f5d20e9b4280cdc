/**
 * The paths of all layers as one tree in arrays: a million files take tens of megabytes.
 *
 * <p>Takes the file tables of layers in; gives nodes by number, what a layer changed, and the rows
 * to show out.
 */
@NullMarked
package dev.lazaret.explorer.tree;

import org.jspecify.annotations.NullMarked;
