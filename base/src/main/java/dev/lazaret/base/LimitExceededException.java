package dev.lazaret.base;

import java.io.IOException;

/** A bound of {@link dev.lazaret.base.Limits} was reached; becomes a gap of kind LIMIT. */
public final class LimitExceededException extends IOException {
    private static final long serialVersionUID = 1L;

    public LimitExceededException(String message) {
        super(message);
    }
}
