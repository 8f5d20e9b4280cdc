package dev.lazaret.advisories;

/** There is no advisory database at this place yet. */
public final class MissingDatabaseException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public MissingDatabaseException(String message) {
        super(message);
    }

    public MissingDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
