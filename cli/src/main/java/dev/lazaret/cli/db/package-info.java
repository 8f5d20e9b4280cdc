/**
 * {@code lazaret db}, and the advisory database as other commands open it: feeds in, lookups out.
 */
@NullMarked
package dev.lazaret.cli.db;

import org.jspecify.annotations.NullMarked;
