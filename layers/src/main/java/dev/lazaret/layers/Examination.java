package dev.lazaret.layers;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * What examiners said of the files of one layer, in the order of the files, whichever thread looked
 * at them and whenever it was done.
 */
final class Examination {

    private static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::path, PathOrder.COMPARATOR)
                    .thenComparing(Observation::examiner);

    /** Files that wait for one before them; beyond it that one is waited for. */
    private static final int PENDING_MAX = 256;

    private final List<Observation> observations = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private final Deque<Future<Examined>> pending = new ArrayDeque<>();

    /**
     * Takes what was said of the next file.
     *
     * @throws IOException if a file before it could not be looked at because of an interrupt
     */
    void add(Examined file) throws IOException {
        if (pending.isEmpty()) {
            take(file);
        } else {
            add(CompletableFuture.completedFuture(file));
        }
    }

    /** Takes what is going to be said of the next file. */
    void add(Future<Examined> file) throws IOException {
        pending.add(file);
        while (!pending.isEmpty()
                && (pending.getFirst().isDone() || pending.size() > PENDING_MAX)) {
            takeFirst();
        }
    }

    /**
     * Waits for everything that is still going to be said.
     *
     * @throws InterruptedIOException if the thread is interrupted
     */
    void await() throws IOException {
        while (!pending.isEmpty()) {
            takeFirst();
        }
    }

    private void takeFirst() throws IOException {
        try {
            take(pending.removeFirst().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while looking at files of a layer");
        } catch (ExecutionException e) {
            throw ParallelReads.failure(e.getCause());
        }
    }

    private void take(Examined file) {
        observations.addAll(file.observations());
        gaps.addAll(file.gaps());
    }

    /** All observations: by path, then examiner, then as added. */
    List<Observation> observations() {
        observations.sort(ORDER);
        return observations;
    }

    Gaps gaps() {
        return gaps;
    }
}
