package dev.lazaret.advisories;

/**
 * Something went wrong with the advisory database. Each way to fail that a caller may want to tell
 * apart is a class of its own; the message says what was tried, on what, why it failed and what to
 * do next.
 */
public class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
