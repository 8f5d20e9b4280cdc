/**
 * What every command is given and gives back: streams, environment and clock in; exit codes, wrong
 * usage and the progress line out.
 */
@NullMarked
package dev.lazaret.cli.shell;

import org.jspecify.annotations.NullMarked;
