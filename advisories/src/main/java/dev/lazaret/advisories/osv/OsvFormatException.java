package dev.lazaret.advisories.osv;

/** Bytes that are no usable OSV record; the message says what is wrong with them. */
public final class OsvFormatException extends Exception {
    private static final long serialVersionUID = 1L;

    public OsvFormatException(String message) {
        super(message);
    }

    public OsvFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
