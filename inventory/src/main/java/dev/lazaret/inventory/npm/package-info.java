/**
 * JavaScript: installed node modules and the lock files of npm, yarn, pnpm and bun.
 *
 * <p>Takes package.json and lock files in, gives packages of purl type {@code npm} out.
 */
@NullMarked
package dev.lazaret.inventory.npm;

import org.jspecify.annotations.NullMarked;
