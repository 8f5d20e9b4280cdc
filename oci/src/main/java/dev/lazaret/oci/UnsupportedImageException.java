package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/**
 * Something this program does not read: an artifact that is no image, an old manifest, a foreign
 * layer.
 */
public final class UnsupportedImageException extends ImageException {
    private static final long serialVersionUID = 1L;

    public UnsupportedImageException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public UnsupportedImageException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
