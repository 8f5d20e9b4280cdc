package dev.lazaret.advisories.feeds;

import java.time.Duration;

/**
 * Bounds on what a feed may be.
 *
 * @param archiveBytesMax one {@code all.zip}
 * @param documentBytesMax KEV, EPSS or list of ecosystems, uncompressed
 * @param recordBytesMax one OSV record
 * @param recordsMax records of one archive
 * @param archiveContentBytesMax uncompressed bytes of one archive
 * @param ratioMax uncompressed to compressed bytes of one record, once past 1 MiB
 * @param ecosystemsMax ecosystems of one source
 * @param stallTimeout time without a byte after which a transfer is tried again
 * @param attemptsMax tries of one request
 */
public record FeedLimits(
        long archiveBytesMax,
        long documentBytesMax,
        int recordBytesMax,
        int recordsMax,
        long archiveContentBytesMax,
        int ratioMax,
        int ecosystemsMax,
        Duration stallTimeout,
        int attemptsMax) {

    private static final long MIB = 1L << 20;

    /** Several times what the public feeds have today. */
    public static final FeedLimits DEFAULT =
            new FeedLimits(
                    8_192 * MIB,
                    256 * MIB,
                    (int) (32 * MIB),
                    3_000_000,
                    128L << 30,
                    500,
                    500,
                    Duration.ofSeconds(60),
                    5);

    public FeedLimits {
        if (archiveBytesMax <= 0
                || documentBytesMax <= 0
                || recordBytesMax <= 0
                || recordsMax <= 0
                || archiveContentBytesMax <= 0
                || ratioMax <= 0
                || ecosystemsMax <= 0
                || !stallTimeout.isPositive()
                || attemptsMax <= 0) {
            throw new IllegalArgumentException("every limit is positive: " + this);
        }
    }
}
