package dev.lazaret.layers;

/** Hears how far a pass is; called from any thread, so it must be thread-safe and quick. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = bytes -> {};

    /**
     * More of a blob was read.
     *
     * @param bytes stored (compressed) bytes since the last call
     */
    void advanced(long bytes);
}
