package dev.lazaret.inventory.archive;

import java.io.IOException;

/** Bytes that have no end of central directory: no zip archive, or the end is missing. */
public final class NotAZipException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    public NotAZipException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /** It starts like a zip archive, so its end is what is missing. */
    public boolean truncated() {
        return truncated;
    }
}
