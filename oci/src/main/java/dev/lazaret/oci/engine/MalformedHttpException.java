package dev.lazaret.oci.engine;

import java.io.IOException;

/** What came is not HTTP/1.1. */
final class MalformedHttpException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedHttpException(String message) {
        super(message);
    }
}
