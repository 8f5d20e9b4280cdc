/**
 * Executables as containers of bytes: bounded readers of ELF, PE and Mach-O headers.
 *
 * <p>Takes the bytes of one file in, gives {@link dev.lazaret.inventory.executable.Executable}s and
 * hardening facts out. Only headers are read; sections are windows into the file.
 */
@NullMarked
package dev.lazaret.inventory.executable;

import org.jspecify.annotations.NullMarked;
