package dev.lazaret.advisories.feeds;

import java.time.Duration;

/** A request failed in a way that may pass. */
final class TryAgainException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Duration pause;

    TryAgainException(String message) {
        this(message, Duration.ZERO);
    }

    TryAgainException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    TryAgainException(String message, Throwable cause) {
        super(message, cause);
        this.pause = Duration.ZERO;
    }

    /** How long the server asked to wait, zero when it did not. */
    Duration pause() {
        return pause;
    }
}
