/** MATCH: inventory x advisories to matches, each explained. */
@NullMarked
package dev.lazaret.match;

import org.jspecify.annotations.NullMarked;
