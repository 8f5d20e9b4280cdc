package dev.lazaret.layers;

/**
 * Facts that were kept contradict themselves. They carry a checksum, so this is met only when
 * somebody made them on purpose.
 */
public final class CorruptFactsException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public CorruptFactsException(String message) {
        super("cached facts are corrupt: " + message + "; remove them with 'lazaret cache prune'");
    }
}
