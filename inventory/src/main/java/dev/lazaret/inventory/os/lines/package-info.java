/** Text databases line by line: takes a file's bytes, gives bounded lines and control stanzas. */
@NullMarked
package dev.lazaret.inventory.os.lines;

import org.jspecify.annotations.NullMarked;
