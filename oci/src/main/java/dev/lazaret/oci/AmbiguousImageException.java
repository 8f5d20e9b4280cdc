package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** The source holds several images and the locator does not say which; the message lists them. */
public final class AmbiguousImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    public AmbiguousImageException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public AmbiguousImageException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
