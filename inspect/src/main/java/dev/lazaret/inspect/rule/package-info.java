/**
 * What every rule about an image is made of: takes the whole image as values, gives bounded lists
 * of findings.
 */
@NullMarked
package dev.lazaret.inspect.rule;

import org.jspecify.annotations.NullMarked;
