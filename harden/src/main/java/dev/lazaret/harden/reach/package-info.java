/**
 * What must stay to keep the entry point running: takes an image view, gives paths with reasons.
 */
@NullMarked
package dev.lazaret.harden.reach;

import org.jspecify.annotations.NullMarked;
