package dev.lazaret.inspect.secrets;

/**
 * The last six characters of GitHub's and npm's tokens are the checksum of those between the prefix
 * and them (GitHub engineering blog, "Behind GitHub's new authentication token formats").
 */
final class Crc62Check implements Check {

    private static final int DIGITS = 6;

    @Override
    public boolean holds(Candidate candidate) {
        String value = candidate.value();
        int random = value.indexOf('_') + 1;
        int end = value.length() - DIGITS;
        return Base62.crc(value.substring(random, end)).equals(value.substring(end));
    }

    @Override
    public boolean isProof() {
        return true;
    }
}
