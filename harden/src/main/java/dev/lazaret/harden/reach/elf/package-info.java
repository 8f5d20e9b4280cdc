/**
 * What programs and shared libraries ask for: takes the bytes of an ELF file and a merged tree,
 * gives libraries, paths and functions it names and where a loader would find them.
 */
@NullMarked
package dev.lazaret.harden.reach.elf;

import org.jspecify.annotations.NullMarked;
