package dev.lazaret.cli.session;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Interrupts the thread that started it when the time is over. */
final class Deadline implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private final Duration timeout;
    private final Thread worker = Thread.currentThread();
    private volatile boolean passed;

    private Deadline(Duration timeout) {
        this.timeout = timeout;
    }

    static Deadline start(Duration timeout) {
        Deadline deadline = new Deadline(timeout);
        Thread.ofVirtual().name("lazaret-deadline").start(deadline::watch);
        return deadline;
    }

    private void watch() {
        try {
            if (!done.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                passed = true;
                worker.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The time was over before the work was. */
    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        done.countDown();
    }
}
