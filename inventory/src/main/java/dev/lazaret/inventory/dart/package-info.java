/**
 * Dart: pub's lock file.
 *
 * <p>Takes files of an image in, gives packages out.
 */
@NullMarked
package dev.lazaret.inventory.dart;

import org.jspecify.annotations.NullMarked;
