/**
 * Ruby: installed gems and Bundler's lock files.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.ruby;

import org.jspecify.annotations.NullMarked;
