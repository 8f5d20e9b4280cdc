/**
 * Asks a ClamAV daemon: takes its address and the content of files, gives what it knows them as.
 */
@NullMarked
package dev.lazaret.inspect.clamd;

import org.jspecify.annotations.NullMarked;
