/**
 * OCaml: packages installed by opam.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.ocaml;

import org.jspecify.annotations.NullMarked;
