/**
 * The compiled advisory database: feeds in, one immutable file out, and look-ups in that file.
 *
 * <p>{@link dev.lazaret.advisories.database.DatabaseStore} is the door: it keeps the database of a
 * cache directory, updates, exports and imports it. The file's format is described in
 * docs/formats/advisory-database.md.
 */
@NullMarked
package dev.lazaret.advisories.database;

import org.jspecify.annotations.NullMarked;
