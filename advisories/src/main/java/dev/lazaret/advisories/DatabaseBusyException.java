package dev.lazaret.advisories;

/** Another process is updating the database and did not finish in time. */
public final class DatabaseBusyException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public DatabaseBusyException(String message) {
        super(message);
    }

    public DatabaseBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
