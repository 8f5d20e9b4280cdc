/** FEEDS: OSV and companion feeds compiled into one read-only database; version orders. */
@NullMarked
package dev.lazaret.advisories;

import org.jspecify.annotations.NullMarked;
