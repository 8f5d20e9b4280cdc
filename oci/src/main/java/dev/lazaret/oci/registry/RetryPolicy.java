package dev.lazaret.oci.registry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often and when to try again: exponential backoff, a random half of it taken away so that many
 * clients do not come back at once.
 *
 * @param longest a server that asks for more patience is given up
 */
record RetryPolicy(int attemptsMax, Duration first, Duration longest) {

    static final RetryPolicy DEFAULT =
            new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(60));

    /** The pause after this many failed attempts. */
    Duration pauseAfter(int attempts, RandomGenerator random) {
        long full = first.toMillis() << Math.min(attempts - 1, 16);
        long capped = Math.min(full, longest.toMillis());
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }

    static boolean isWorthRetrying(int status) {
        return status == 408 || status == 429 || (status >= 500 && status != 501);
    }
}
