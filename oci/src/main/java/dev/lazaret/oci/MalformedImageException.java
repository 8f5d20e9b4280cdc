package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** Bytes that contradict their format. */
public final class MalformedImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    public MalformedImageException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public MalformedImageException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
