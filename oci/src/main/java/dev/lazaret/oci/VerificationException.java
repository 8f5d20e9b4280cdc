package dev.lazaret.oci;

import java.io.IOException;

/** Bytes that are not what their digest or size promised. */
public final class VerificationException extends IOException {
    private static final long serialVersionUID = 1L;

    public VerificationException(String message) {
        super(message);
    }
}
