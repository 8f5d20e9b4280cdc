package dev.lazaret.advisories;

/** A bundle is older than the database in place, and nobody forced it. */
public final class RollbackException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public RollbackException(String message) {
        super(message);
    }

    public RollbackException(String message, Throwable cause) {
        super(message, cause);
    }
}
