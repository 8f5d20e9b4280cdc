package dev.lazaret.advisories;

/** A text that is no version of the order that was asked. */
public final class InvalidVersionException extends Exception {
    private static final long serialVersionUID = 1L;

    public InvalidVersionException(String message) {
        super(message);
    }
}
