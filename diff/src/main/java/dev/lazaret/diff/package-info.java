/**
 * DIFF: what changed from one image to another. Takes two images with their layers, packages and
 * findings, gives the differences out.
 */
@NullMarked
package dev.lazaret.diff;

import org.jspecify.annotations.NullMarked;
