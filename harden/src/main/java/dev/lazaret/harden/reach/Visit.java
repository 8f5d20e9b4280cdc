package dev.lazaret.harden.reach;

import dev.lazaret.harden.reach.elf.LoaderScope;

import org.jspecify.annotations.Nullable;

/**
 * A file to look into.
 *
 * @param scope where the loader of the program that loads this library looks for libraries; null
 *     for what is no library of a program
 */
record Visit(String path, @Nullable LoaderScope scope) {}
