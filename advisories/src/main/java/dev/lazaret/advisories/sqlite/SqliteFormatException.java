package dev.lazaret.advisories.sqlite;

/** The file is no SQLite database of the kind read here, or it contradicts itself. */
public final class SqliteFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public SqliteFormatException(String message) {
        super(message);
    }

    public SqliteFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
