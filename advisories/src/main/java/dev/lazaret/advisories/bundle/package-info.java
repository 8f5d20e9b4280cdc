/**
 * Bundles: a database file and a key in, one signed file out, and back. The format is described in
 * docs/formats/database-bundle.md.
 */
@NullMarked
package dev.lazaret.advisories.bundle;

import org.jspecify.annotations.NullMarked;
