/**
 * The real terminal: raw mode, keys, size, and that all is as before when the explorer ends.
 *
 * <p>Takes a model in and draws it until the user is done.
 */
@NullMarked
package dev.lazaret.explorer.terminal;

import org.jspecify.annotations.NullMarked;
