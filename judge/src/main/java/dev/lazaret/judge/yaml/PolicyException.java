package dev.lazaret.judge.yaml;

/** A policy or waiver file that cannot be used; the message names file, line and what is valid. */
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    public PolicyException(String message) {
        super(message);
    }

    public PolicyException(String message, Throwable cause) {
        super(message, cause);
    }
}
