package dev.lazaret.judge.vex;

import java.io.Serial;

/** A VEX document that cannot be used; the message says what was tried and what is read. */
public final class VexException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    VexException(String message) {
        super(message);
    }

    VexException(String message, Throwable cause) {
        super(message, cause);
    }
}
