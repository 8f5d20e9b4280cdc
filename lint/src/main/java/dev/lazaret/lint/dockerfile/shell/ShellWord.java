package dev.lazaret.lint.dockerfile.shell;

import dev.lazaret.lint.dockerfile.syntax.Position;

/**
 * One word of a command.
 *
 * @param text quotes removed, variables as written
 * @param dynamic whether it holds a variable or a substitution outside single quotes
 * @param quoted whether any part was quoted
 * @param offset where it begins in the script's text
 * @param end where it ends there
 */
public record ShellWord(
        String text, boolean dynamic, boolean quoted, int offset, int end, Position at) {

    /** Whether it is an option: begins with a hyphen and is more than that. */
    public boolean isOption() {
        return text.length() > 1 && text.charAt(0) == '-';
    }
}
