/**
 * Where a hardened image goes: takes it as a {@link dev.lazaret.oci.write.NewImage}, gives a staged
 * image to look at, and puts that in its place when it is told to.
 */
@NullMarked
package dev.lazaret.harden.destination;

import org.jspecify.annotations.NullMarked;
