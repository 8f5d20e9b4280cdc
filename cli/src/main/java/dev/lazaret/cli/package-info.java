/**
 * The command line: arguments, environment and the real world in, an exit code out. Here a command
 * is found, given its defaults and run; what it does stands in the packages below, one for each
 * group of commands, each with its commands as the doors. None of them needs this one.
 */
@NullMarked
package dev.lazaret.cli;

import org.jspecify.annotations.NullMarked;
