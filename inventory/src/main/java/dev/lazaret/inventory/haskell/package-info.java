/**
 * Haskell: the lock files of Cabal and Stack.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.haskell;

import org.jspecify.annotations.NullMarked;
