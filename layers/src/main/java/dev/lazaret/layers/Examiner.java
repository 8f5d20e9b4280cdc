package dev.lazaret.layers;

import java.io.IOException;

/**
 * Learns facts from the bytes of single files. Stateless and thread-safe: one instance serves all
 * layers at once. The outcome is cached per layer and program, so it must be a pure function of
 * path, mode and content.
 */
public interface Examiner {

    /** Permanent, path-like: {@code os/apk}, {@code java/archive}. */
    String id();

    /** Which files it wants. */
    Selection selection();

    /** A closer look at path and mode, asked only for selected files, before content is kept. */
    default boolean accepts(FileEntry file) {
        return true;
    }

    /**
     * Whether it reads a file once from start to end by {@link Content#open} and asks for nothing
     * else. A file that nobody else wants is then not held for it, whatever its size.
     */
    default boolean streams() {
        return false;
    }

    /**
     * Reads one file.
     *
     * @throws IOException if it cannot; becomes a gap that names layer and path. Facts added before
     *     are kept
     */
    void examine(FileEntry file, Content content, FactSink facts) throws IOException;
}
