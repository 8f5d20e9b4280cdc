/**
 * What layers do to files and what that costs: takes the layers' file tables, gives the history of
 * every path and sums of them. Efficiency and waste are counted as Dive counts them.
 */
@NullMarked
package dev.lazaret.layers.stats;

import org.jspecify.annotations.NullMarked;
