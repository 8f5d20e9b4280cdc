package dev.lazaret.inspect.secrets;

/** Says by the format's own checksum or structure whether a match is what it seems. */
@FunctionalInterface
interface Check {

    boolean holds(Candidate candidate);

    /**
     * Whether it is proof enough without word boundaries: a checksum. Go's binaries put strings end
     * to end.
     */
    default boolean isProof() {
        return false;
    }

    default Check and(Check other) {
        Check first = this;
        return new Check() {
            @Override
            public boolean holds(Candidate candidate) {
                return first.holds(candidate) && other.holds(candidate);
            }

            @Override
            public boolean isProof() {
                return first.isProof() || other.isProof();
            }
        };
    }
}
