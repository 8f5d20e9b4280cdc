package dev.lazaret.layers;

/**
 * A packed table contradicts itself. Tables from the cache carry a checksum, so this is met only
 * when somebody made one on purpose.
 */
final class CorruptTableException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    CorruptTableException(String message) {
        super("the cached file table is corrupt: " + message + "; remove the cache entry");
    }
}
