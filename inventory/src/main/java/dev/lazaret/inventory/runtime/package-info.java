/**
 * Language runtimes that say who they are in a file of their own.
 *
 * <p>Takes such files in, gives the runtime as a package out.
 */
@NullMarked
package dev.lazaret.inventory.runtime;

import org.jspecify.annotations.NullMarked;
