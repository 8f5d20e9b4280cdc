package dev.lazaret.explorer.model;

import java.io.IOException;
import java.util.function.Consumer;

/** Reads the first bytes of files; may be slow, and stops when its thread is interrupted. */
@FunctionalInterface
public interface ContentSource {

    /**
     * Gives the content, and again when it turns out that a later entry of the archive replaces it.
     *
     * @throws IOException if it cannot be read
     */
    void read(Wanted wanted, Consumer<Content> to) throws IOException;
}
