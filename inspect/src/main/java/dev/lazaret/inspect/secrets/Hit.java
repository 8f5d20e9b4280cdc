package dev.lazaret.inspect.secrets;

/**
 * A secret that was found: where, of which kind, and only its masked form.
 *
 * @param from offset of the secret's first byte in the file
 * @param to offset after its last
 * @param line one-based line, 0 in binaries
 * @param digest of the value, to tell repetitions
 */
record Hit(SecretKind kind, long from, long to, int line, String masked, long digest) {

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }

    /** Whether this one stands when both say the same of the same bytes. */
    boolean beats(Hit other) {
        if (kind.options().weak() != other.kind.options().weak()) {
            return !kind.options().weak();
        }
        return kind.rank() < other.kind.rank();
    }
}
