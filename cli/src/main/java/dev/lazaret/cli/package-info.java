/** The command line shell: commands, configuration, progress, exit codes, wiring. */
@NullMarked
package dev.lazaret.cli;

import org.jspecify.annotations.NullMarked;
