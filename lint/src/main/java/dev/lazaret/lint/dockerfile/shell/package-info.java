/**
 * The shell language as far as rules need it: the commands of a RUN with their words, how they are
 * joined, what they redirect. Follows POSIX.1-2024, "Shell Command Language", and bash where RUN
 * lines use it. Text in, a {@link dev.lazaret.lint.dockerfile.shell.Script} out; nothing is
 * executed. Linear and bounded in depth.
 */
@NullMarked
package dev.lazaret.lint.dockerfile.shell;

import org.jspecify.annotations.NullMarked;
