/**
 * Taking packages out of the databases of dpkg, apk and rpm: takes an image view and names, gives
 * file replacements.
 */
@NullMarked
package dev.lazaret.harden.databases;

import org.jspecify.annotations.NullMarked;
