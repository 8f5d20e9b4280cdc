package dev.lazaret.layers.tar;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What all layers of one scan share: the clock, the entry count and the memory for content. One
 * object per scan.
 */
public final class Bounds {

    /** Below this a high ratio is no danger and common (zeros, logs). */
    private static final long RATIO_FROM = 64L << 20;

    private final Limits limits;
    private final long deadline;
    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong memory = new AtomicLong();

    public Bounds(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.timeout().toNanos();
    }

    public Limits limits() {
        return limits;
    }

    /** Stops an interrupted or overdue thread. */
    public void checkTime() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted while reading a layer");
        }
        if (System.nanoTime() - deadline > 0) {
            throw new LimitExceededException(
                    "the scan takes longer than its timeout of " + limits.timeout());
        }
    }

    /** Stops bombs. */
    public void checkSize(long uncompressed, long stored) throws IOException {
        if (uncompressed > limits.layerBytesMax()) {
            throw new LimitExceededException(
                    "the layer has more than " + limits.layerBytesMax() + " uncompressed bytes");
        }
        if (uncompressed > RATIO_FROM && uncompressed / limits.ratioMax() > stored) {
            throw new LimitExceededException(
                    "the layer expands more than "
                            + limits.ratioMax()
                            + " times ("
                            + stored
                            + " bytes to over "
                            + uncompressed
                            + ")");
        }
    }

    void countEntry() throws LimitExceededException {
        if (entries.incrementAndGet() > limits.entriesMax()) {
            throw new LimitExceededException(
                    "the image has more than " + limits.entriesMax() + " tar entries");
        }
    }

    /** Whether this much content may be held in memory; if so, it must be released. */
    public boolean tryHold(long bytes) {
        if (memory.addAndGet(bytes) <= limits.memoryBytesMax()) {
            return true;
        }
        memory.addAndGet(-bytes);
        return false;
    }

    public void release(long bytes) {
        memory.addAndGet(-bytes);
    }
}
