package dev.lazaret.advisories.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Closes a stream from which nothing has come for too long: the JDK's client limits the time to the
 * first byte only.
 */
final class StallGuard implements AutoCloseable {

    private final InputStream stream;
    private final Duration timeout;
    private final AtomicLong lastNanos = new AtomicLong(System.nanoTime());
    private final Thread watcher;

    StallGuard(InputStream stream, Duration timeout) {
        this.stream = stream;
        this.timeout = timeout;
        this.watcher = Thread.ofVirtual().name("feed-stall-guard").start(this::watch);
    }

    /** Bytes have come. */
    void alive() {
        lastNanos.set(System.nanoTime());
    }

    @Override
    public void close() {
        watcher.interrupt();
    }

    private void watch() {
        try {
            long left = timeout.toNanos();
            while (left > 0) {
                Thread.sleep(Duration.ofNanos(left));
                left = timeout.toNanos() - (System.nanoTime() - lastNanos.get());
            }
            stream.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // the reader meets the same failure and reports it
            Thread.currentThread().interrupt();
        }
    }
}
