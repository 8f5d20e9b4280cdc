/**
 * OSV records: the bytes of one record in, its advisories per package out.
 *
 * <p>Reads the Open Source Vulnerability schema 1.7 (ossf.github.io/osv-schema) and older.
 */
@NullMarked
package dev.lazaret.advisories.osv;

import org.jspecify.annotations.NullMarked;
