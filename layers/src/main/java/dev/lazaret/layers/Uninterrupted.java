package dev.lazaret.layers;

import java.util.concurrent.ExecutorService;

/** Waits that an interrupt does not cut short, so that nothing is left running. */
final class Uninterrupted {

    private Uninterrupted() {}

    /** Waits for all work; an interrupt is kept for the caller and stops the work. */
    static void close(ExecutorService executor) {
        boolean interrupted = Thread.interrupted();
        executor.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
