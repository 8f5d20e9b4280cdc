/**
 * Feeds: a directory, a mirror or the publishers' own servers in; local files, checked for size and
 * shape, out. Reads the layout of the public OSV bucket, CISA's KEV catalogue and FIRST's EPSS
 * table.
 */
@NullMarked
package dev.lazaret.advisories.feeds;

import org.jspecify.annotations.NullMarked;
