package dev.lazaret.oci.registry;

import java.io.InterruptedIOException;
import java.time.Duration;

/** Waits between attempts; tests do not. */
interface Pause {

    void of(Duration duration) throws InterruptedIOException;

    /** Really waits. */
    static Pause sleeping() {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException stopped = new InterruptedIOException("interrupted");
                stopped.initCause(e);
                throw stopped;
            }
        };
    }
}
