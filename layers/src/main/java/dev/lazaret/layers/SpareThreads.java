package dev.lazaret.layers;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that look at files for the threads that read layers. They take work only while fewer
 * layers are read than threads may be busy, so that the largest layer of an image is not looked at
 * by one thread alone.
 */
final class SpareThreads implements AutoCloseable {

    private final int parallelism;
    private final ExecutorService executor;
    private final AtomicInteger reading = new AtomicInteger();
    private final AtomicInteger reserved = new AtomicInteger();

    /**
     * Threads that start when they are needed.
     *
     * @param parallelism threads that may be busy, those that read layers among them
     */
    SpareThreads(int parallelism) {
        this.parallelism = parallelism;
        this.executor =
                Executors.newFixedThreadPool(
                        Math.max(1, parallelism - 1),
                        Thread.ofPlatform().name("layer-spare-", 0).daemon().factory());
    }

    /** A layer is being read from now on. */
    void layerStarted() {
        reading.incrementAndGet();
    }

    /** A layer is not read any longer. */
    void layerEnded() {
        reading.decrementAndGet();
    }

    /**
     * Whether there is a place for one more file. If so, either {@link #run} or {@link #giveBack}
     * must follow. For each free thread one more file may wait: while the thread that reads a layer
     * looks at a file itself nobody brings the next.
     */
    boolean tryReserve() {
        int places = 2 * (parallelism - reading.get());
        if (reserved.incrementAndGet() <= places) {
            return true;
        }
        reserved.decrementAndGet();
        return false;
    }

    /** Frees a place that is not needed. */
    void giveBack() {
        reserved.decrementAndGet();
    }

    /** Does work that a place was reserved for. */
    <T> Future<T> run(Callable<T> work) {
        return executor.submit(() -> {
            try {
                return work.call();
            } finally {
                giveBack();
            }
        });
    }

    /** Interrupts what is still being done, for which there is no use, and waits for its end. */
    @Override
    public void close() {
        executor.shutdownNow();
        Uninterrupted.close(executor);
    }
}
