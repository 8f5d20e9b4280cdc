package dev.lazaret.oci;

/** Bytes that are not what their digest or size promised. */
public final class VerificationException extends ImageException {
    private static final long serialVersionUID = 1L;

    public VerificationException(String message) {
        super(message);
    }

    public VerificationException(String tried, String reason, String remedy) {
        super(tried, reason, remedy, null);
    }
}
