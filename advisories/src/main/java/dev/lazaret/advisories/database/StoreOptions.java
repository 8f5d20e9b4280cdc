package dev.lazaret.advisories.database;

import dev.lazaret.advisories.feeds.FeedAccess;
import dev.lazaret.advisories.feeds.FeedLimits;

import java.time.Duration;
import java.util.Set;

/**
 * How an update is done.
 *
 * @param ecosystems archives to take ({@code npm}, {@code Debian}), all when empty
 * @param access how servers are spoken to
 * @param lockWait how long to wait for another process that is updating
 * @param limits bounds on feeds
 */
public record StoreOptions(
        Set<String> ecosystems, FeedAccess access, Duration lockWait, FeedLimits limits) {

    /** Everything there is, over HTTPS, without a proxy. */
    public static final StoreOptions DEFAULT =
            new StoreOptions(
                    Set.of(), FeedAccess.DIRECT, Duration.ofMinutes(15), FeedLimits.DEFAULT);

    public StoreOptions {
        ecosystems = Set.copyOf(ecosystems);
    }

    /** The same by another way. */
    public StoreOptions by(FeedAccess other) {
        return new StoreOptions(ecosystems, other, lockWait, limits);
    }

    /** The same with these archives only. */
    public StoreOptions only(Set<String> others) {
        return new StoreOptions(others, access, lockWait, limits);
    }
}
