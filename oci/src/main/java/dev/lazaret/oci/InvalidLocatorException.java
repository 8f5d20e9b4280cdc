package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** What was written is no image locator: wrong usage. */
public final class InvalidLocatorException extends ImageException {
    private static final long serialVersionUID = 1L;

    public InvalidLocatorException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public InvalidLocatorException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
