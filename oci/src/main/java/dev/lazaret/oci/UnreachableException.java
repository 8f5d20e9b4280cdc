package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** The registry, engine or helper could not be talked to, or stopped answering. */
public final class UnreachableException extends ImageException {
    private static final long serialVersionUID = 1L;

    public UnreachableException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public UnreachableException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
