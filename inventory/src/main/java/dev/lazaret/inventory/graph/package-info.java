/** Which packages need which others: takes pairs of them in, gives a graph of all out. */
@NullMarked
package dev.lazaret.inventory.graph;

import org.jspecify.annotations.NullMarked;
