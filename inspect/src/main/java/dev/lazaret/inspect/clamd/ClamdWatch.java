package dev.lazaret.inspect.clamd;

import dev.lazaret.base.Gap;
import dev.lazaret.base.Location;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/**
 * Knows when to stop asking: a daemon that has died fails every file, and one that hangs would cost
 * its patience for each. One gap then stands for the files that were not asked about.
 */
final class ClamdWatch {

    /** A hostile file can make it silent; so many of them are the daemon's own silence. */
    private static final int SILENCES_MAX = 3;

    private final Clamd clamd;
    private final AtomicInteger silences = new AtomicInteger();
    private final AtomicReference<@Nullable String> end = new AtomicReference<>();
    private final AtomicReference<@Nullable String> firstSkipped = new AtomicReference<>();
    private final LongAdder skipped = new LongAdder();

    ClamdWatch(Clamd clamd) {
        this.clamd = clamd;
    }

    /** Whether it is worth asking about this file; if not, the file is counted. */
    boolean mayAsk(String path) {
        if (end.get() == null) {
            return true;
        }
        firstSkipped.compareAndSet(null, path);
        skipped.increment();
        return false;
    }

    /** After a file it failed on, it is asked whether it is there at all. */
    void failed(ClamdException failure) throws IOException {
        boolean gone =
                failure.silent() ? silences.incrementAndGet() >= SILENCES_MAX : !clamd.isUp();
        if (gone) {
            end.compareAndSet(null, String.valueOf(failure.getMessage()));
        }
    }

    List<Gap> gaps() {
        String why = end.get();
        String first = firstSkipped.get();
        if (why == null || first == null) {
            return List.of();
        }
        return List.of(
                new Gap(
                        Gap.Kind.UNREADABLE,
                        Location.NOWHERE,
                        "clamd was not asked about %d more files, the first of them %s, because: %s"
                                .formatted(skipped.sum(), first, why),
                        "See clamd's log, start it again and scan again."));
    }
}
