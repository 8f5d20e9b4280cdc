package dev.lazaret.advisories;

/** A feed could not be fetched, is too large or cannot be read. */
public final class FeedException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public FeedException(String message) {
        super(message);
    }

    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
