package dev.lazaret.advisories;

/** The advisory database is missing, corrupt, of another format, or could not be written. */
public final class DatabaseException extends Exception {
    private static final long serialVersionUID = 1L;

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
