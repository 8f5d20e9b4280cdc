package dev.lazaret.advisories;

/** The file is no SQLite database of ours, ends too early or contradicts itself. */
public final class CorruptDatabaseException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public CorruptDatabaseException(String message) {
        super(message);
    }

    public CorruptDatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
