package dev.lazaret.advisories;

/** The database has an older or newer format than this program reads. */
public final class DatabaseFormatException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseFormatException(String message) {
        super(message);
    }

    public DatabaseFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
