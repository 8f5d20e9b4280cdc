package dev.lazaret.layers.inflate;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/** A failure that waits until the good bytes before it are handed out. */
final class PendingFailure {

    private @Nullable IOException held;

    /** Throws at once when nothing has to be handed out first. */
    void hold(IOException failure, boolean bytesFirst) throws IOException {
        held = failure;
        if (!bytesFirst) {
            throw failure;
        }
    }

    void rethrow() throws IOException {
        if (held != null) {
            throw held;
        }
    }
}
