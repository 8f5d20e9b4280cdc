package dev.lazaret.advisories.feeds;

import java.time.Duration;

/** Waits between two attempts. */
@FunctionalInterface
interface Backoff {

    /** One second, doubled with each attempt, or what the server asks for when that is longer. */
    Backoff REAL =
            (attempt, asked) -> {
                Duration own = Duration.ofSeconds(1L << Math.min(attempt - 1, 5));
                Thread.sleep(own.compareTo(asked) > 0 ? own : asked);
            };

    void pause(int attempt, Duration asked) throws InterruptedException;
}
