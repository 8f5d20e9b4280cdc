/**
 * C and C++ by Conan: lock files and the packages of its cache.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.conan;

import org.jspecify.annotations.NullMarked;
