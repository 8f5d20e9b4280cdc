package dev.lazaret.base;

import java.io.IOException;

/** Bytes that contradict their format; becomes a gap of kind BROKEN. */
public final class MalformedException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedException(String message) {
        super(message);
    }

    public MalformedException(String message, Throwable cause) {
        super(message, cause);
    }
}
