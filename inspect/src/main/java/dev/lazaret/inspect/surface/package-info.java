/** What an intruder would find to work with: takes the merged tree, gives findings and a score. */
@NullMarked
package dev.lazaret.inspect.surface;

import org.jspecify.annotations.NullMarked;
