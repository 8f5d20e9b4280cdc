package dev.lazaret.cli;

import com.github.luben.zstd.util.Native;

import dev.lazaret.cli.shell.ExitCode;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: interrupts the working thread so that it closes and deletes what it holds, and lets the
 * process end only when it has, or after a few seconds.
 */
final class Interruption {

    private static final long CLEAN_UP_SECONDS = 5;
    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();
    private static final CountDownLatch DONE = new CountDownLatch(1);

    private Interruption() {}

    /** Makes Ctrl-C and TERM interrupt the calling thread. */
    static void watch() {
        Thread worker = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    INTERRUPTED.set(true);
                                    worker.interrupt();
                                    await();
                                },
                                "lazaret-interruption"));
    }

    private static void await() {
        try {
            if (!DONE.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process: the worker has cleaned up. */
    static void end(int exit) {
        DONE.countDown();
        if (INTERRUPTED.get()) {
            // the JVM is on its way down already and keeps the signal's exit code
            return;
        }
        if (Native.isLoaded()) {
            // zstd's native code lies in a file that an exit hook deletes; SQLite leaves none
            System.exit(exit);
        }
        // an orderly exit asks for a logger first, and opens every jar to find one
        Runtime.getRuntime().halt(exit);
    }
}
