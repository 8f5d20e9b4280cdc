package dev.lazaret.oci.registry;

/** Hears how far a push is; called from any thread, so it must be thread-safe and quick. */
@FunctionalInterface
public interface PushProgress {

    /** Nobody listens. */
    PushProgress NONE = (bytes, bytesTotal) -> {};

    /**
     * The registry has more. An upload that breaks starts anew, so bytes may become fewer.
     *
     * @param bytes of blobs that were sent or were there
     * @param bytesTotal of all blobs
     */
    void sent(long bytes, long bytesTotal);
}
