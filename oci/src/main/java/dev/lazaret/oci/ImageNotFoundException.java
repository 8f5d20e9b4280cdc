package dev.lazaret.oci;

import org.jspecify.annotations.Nullable;

/** There is no such file, image, tag, digest or platform. */
public final class ImageNotFoundException extends ImageException {
    private static final long serialVersionUID = 1L;

    public ImageNotFoundException(String tried, String reason, String remedy) {
        this(tried, reason, remedy, null);
    }

    public ImageNotFoundException(
            String tried, String reason, String remedy, @Nullable Throwable cause) {
        super(tried, reason, remedy, cause);
    }
}
