/**
 * Reads SQLite database files without SQLite: a path in, rows by key out.
 *
 * <p>Knows what an immutable file of ours needs and no more: no journal, no text but UTF-8, look-up
 * by primary key and whole-table reads. Follows "Database File Format"
 * (sqlite.org/fileformat2.html). It starts in a few milliseconds, loads no native code and meets a
 * corrupt file with an exception.
 */
@NullMarked
package dev.lazaret.advisories.sqlite;

import org.jspecify.annotations.NullMarked;
