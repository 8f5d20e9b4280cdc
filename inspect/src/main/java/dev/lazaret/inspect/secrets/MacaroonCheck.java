package dev.lazaret.inspect.secrets;

/**
 * PyPI's tokens are macaroons of version 2 (libmacaroons, format v2): the version, the location
 * {@code pypi.org} and an identifier, each with its length, and at the end a signature of 32 bytes.
 */
final class MacaroonCheck implements Check {

    private static final int SIGNATURE = 32;
    private static final String PREFIX = "pypi-";

    @Override
    public boolean holds(Candidate candidate) {
        byte[] bytes = Base64Check.decode(candidate.value().substring(PREFIX.length()));
        return bytes.length > SIGNATURE + 2
                && bytes[0] == 2
                && bytes[bytes.length - SIGNATURE - 2] == 6
                && bytes[bytes.length - SIGNATURE - 1] == SIGNATURE;
    }

    @Override
    public boolean isProof() {
        return true;
    }
}
