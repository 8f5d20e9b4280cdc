package dev.lazaret.advisories;

/** A bundle is malformed, too large, signed by somebody else or changed after signing. */
public final class BundleException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, Throwable cause) {
        super(message, cause);
    }
}
