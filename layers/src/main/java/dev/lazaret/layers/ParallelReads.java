package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does the same work for several things at once; the first failure stops all of it. */
final class ParallelReads {

    /** Work for one thing. */
    @FunctionalInterface
    interface Work<T> {
        void on(T thing) throws IOException;
    }

    private ParallelReads() {}

    /** Returns when everything is done or, after a failure, when everything has stopped. */
    static <T> void run(List<T> things, int parallelism, Work<T> work) throws IOException {
        int threads = Math.min(parallelism, things.size());
        ExecutorService executor =
                Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().name("layer-", 0).daemon().factory());
        boolean done = false;
        try {
            ExecutorCompletionService<Void> ahead = new ExecutorCompletionService<>(executor);
            for (T thing : things) {
                ahead.submit(() -> {
                    work.on(thing);
                    return null;
                });
            }
            for (int i = 0; i < things.size(); i++) {
                ahead.take().get();
            }
            done = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading layers");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } finally {
            if (!done) {
                executor.shutdownNow();
            }
            Uninterrupted.close(executor);
        }
    }

    /** What made work fail, to be thrown on. */
    static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> new IOException("reading a layer failed");
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> new IOException("reading a layer failed", cause);
        };
    }
}
