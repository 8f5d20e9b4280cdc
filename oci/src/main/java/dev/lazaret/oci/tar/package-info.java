/**
 * Tar as this room needs it: an index over a seekable archive, and a reproducible writer (POSIX.1
 * ustar and pax interchange formats, GNU long names).
 *
 * <p>Takes bytes in and gives places of members out; takes entries in and gives a tar out. Reading
 * the tars of layers is the layers room's.
 */
@NullMarked
package dev.lazaret.oci.tar;

import org.jspecify.annotations.NullMarked;
