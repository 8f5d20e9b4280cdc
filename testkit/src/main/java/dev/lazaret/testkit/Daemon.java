package dev.lazaret.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program of the system that a test talks to; stopped when closed. */
record Daemon(Process process) implements AutoCloseable {

    private static final int TRIES = 600;
    private static final int WAIT_MILLIS = 50;
    private static final int STOP_SECONDS = 20;

    /**
     * Starts it and returns when it listens.
     *
     * @param log for what it says
     * @throws AssertionError with the log when it ends, or does not listen within half a minute
     */
    static Daemon start(List<String> command, Path log, BooleanSupplier listens)
            throws IOException, InterruptedException {
        Daemon daemon =
                new Daemon(
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(log.toFile())
                                .start());
        for (int i = 0; i < TRIES; i++) {
            if (listens.getAsBoolean()) {
                return daemon;
            }
            if (daemon.process.waitFor(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        daemon.close();
        throw new AssertionError(command.getFirst() + " did not start: " + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
