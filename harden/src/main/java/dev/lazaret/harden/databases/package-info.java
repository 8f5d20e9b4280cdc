/**
 * Taking packages out of the databases of dpkg, apk and rpm: takes an image view and names, gives
 * file replacements and paths to drop, so that what the database says stays true.
 *
 * <p>{@link dev.lazaret.harden.databases.PackageDatabases} lists them. Text databases are cut at
 * paragraphs and the rest is written back byte for byte.
 */
@NullMarked
package dev.lazaret.harden.databases;

import org.jspecify.annotations.NullMarked;
