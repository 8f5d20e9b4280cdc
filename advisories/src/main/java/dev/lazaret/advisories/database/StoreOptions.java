package dev.lazaret.advisories.database;

import dev.lazaret.advisories.feeds.FeedLimits;

import java.time.Duration;
import java.util.Set;

/**
 * How an update is done.
 *
 * @param ecosystems archives to take ({@code npm}, {@code Debian}), all when empty
 * @param insecure allow plain HTTP to other machines
 * @param lockWait how long to wait for another process that is updating
 * @param limits bounds on feeds
 */
public record StoreOptions(
        Set<String> ecosystems, boolean insecure, Duration lockWait, FeedLimits limits) {

    /** Everything there is, over HTTPS. */
    public static final StoreOptions DEFAULT =
            new StoreOptions(Set.of(), false, Duration.ofMinutes(15), FeedLimits.DEFAULT);

    public StoreOptions {
        ecosystems = Set.copyOf(ecosystems);
    }
}
