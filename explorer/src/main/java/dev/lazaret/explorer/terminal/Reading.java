package dev.lazaret.explorer.terminal;

import dev.lazaret.explorer.model.Content;
import dev.lazaret.explorer.model.ContentSource;
import dev.lazaret.explorer.model.Wanted;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** Reads content aside, one file at a time; who moves on stops the reading. */
final class Reading implements AutoCloseable {

    private final ContentSource source;
    private final Consumer<Event> events;
    private @Nullable Wanted current;
    private @Nullable Thread thread;

    Reading(ContentSource source, Consumer<Event> events) {
        this.source = source;
        this.events = events;
    }

    /** Reads this and nothing else; null reads nothing. */
    void want(@Nullable Wanted wanted) {
        if (Objects.equals(wanted, current)) {
            return;
        }
        close();
        current = wanted;
        if (wanted != null) {
            thread = Thread.ofVirtual().name("explorer-content").start(() -> read(wanted));
        }
    }

    private void read(Wanted wanted) {
        try {
            source.read(wanted, content -> events.accept(new Event.Received(wanted, content)));
        } catch (InterruptedIOException e) {
            // nobody waits for it any more
        } catch (IOException | RuntimeException e) {
            Content why = new Content.Unreadable(String.valueOf(e.getMessage()));
            events.accept(new Event.Received(wanted, why));
        }
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
        current = null;
    }
}
