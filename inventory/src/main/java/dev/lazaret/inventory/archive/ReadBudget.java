package dev.lazaret.inventory.archive;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;

/**
 * How much content may still be read out of one file of a layer, all nested archives together.
 * Stored members count too: overlapping ones can multiply without any compression.
 */
public final class ReadBudget {

    private static final long RATIO_FREE_BYTES = 64L << 20;
    private static final long COST_PER_MEMBER = 512;

    private final long allowed;
    private long left;

    /** For an archive of this many bytes. */
    public ReadBudget(long archiveBytes, Limits limits) {
        long byRatio = Math.max(RATIO_FREE_BYTES, saturatedProduct(archiveBytes, limits));
        this.allowed = Math.min(limits.fileBytesMax(), byRatio);
        this.left = allowed;
    }

    /**
     * Takes a member's bytes off.
     *
     * @throws LimitExceededException if that is more than is left
     */
    void charge(long bytes) throws LimitExceededException {
        if (bytes > left - COST_PER_MEMBER) {
            throw new LimitExceededException(
                    "the archives in this file hold more than "
                            + allowed
                            + " bytes in all, the most that is read");
        }
        left -= bytes + COST_PER_MEMBER;
    }

    private static long saturatedProduct(long bytes, Limits limits) {
        return bytes > Long.MAX_VALUE / limits.ratioMax()
                ? Long.MAX_VALUE
                : bytes * limits.ratioMax();
    }
}
