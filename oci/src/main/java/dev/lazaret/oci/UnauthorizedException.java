package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** The registry or engine refuses access. */
public final class UnauthorizedException extends ImageException {
    private static final long serialVersionUID = 1L;

    public UnauthorizedException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public UnauthorizedException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
