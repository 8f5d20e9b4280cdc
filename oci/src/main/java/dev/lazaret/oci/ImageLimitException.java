package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** A bound of {@link dev.lazaret.base.Limits} was met while the image was being opened. */
public final class ImageLimitException extends ImageException {
    private static final long serialVersionUID = 1L;

    public ImageLimitException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public ImageLimitException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
