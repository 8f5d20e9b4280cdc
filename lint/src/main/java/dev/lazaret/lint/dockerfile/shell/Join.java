package dev.lazaret.lint.dockerfile.shell;

/** How a command follows the one before it. */
public enum Join {
    /** The first one, or after a semicolon, a line end or {@code &}. */
    SEQUENCE,
    /** After {@code &&}. */
    AND,
    /** After {@code ||}. */
    OR,
    /** After {@code |}: reads what the one before writes. */
    PIPE
}
