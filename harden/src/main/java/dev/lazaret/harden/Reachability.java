package dev.lazaret.harden;

import java.io.IOException;

/** Walks from the entry point to everything it needs. */
@FunctionalInterface
public interface Reachability {

    /**
     * What must stay; must not ask {@link ImageView#keep()}.
     *
     * @throws IOException if the image cannot be read
     */
    Keep of(ImageView image) throws IOException;
}
