/**
 * Zip archives from strangers (PKWARE APPNOTE 6.3.10): random access over memory, within bounds.
 *
 * <p>Takes the bytes of an archive in, gives wanted members and their checked content out.
 */
@NullMarked
package dev.lazaret.inventory.archive;

import org.jspecify.annotations.NullMarked;
