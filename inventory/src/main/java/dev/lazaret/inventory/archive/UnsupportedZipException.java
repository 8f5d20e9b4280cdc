package dev.lazaret.inventory.archive;

import java.io.IOException;

/** A member that is encrypted or compressed in a way this program does not know. */
public final class UnsupportedZipException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnsupportedZipException(String message) {
        super(message);
    }
}
