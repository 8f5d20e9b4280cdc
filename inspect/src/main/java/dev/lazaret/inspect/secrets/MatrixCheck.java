package dev.lazaret.inspect.secrets;

/** Synapse's access tokens end with the checksum of all before the last underscore. */
final class MatrixCheck implements Check {

    @Override
    public boolean holds(Candidate candidate) {
        String value = candidate.value();
        int last = value.lastIndexOf('_');
        return swapCase(Base62.crc(value.substring(0, last))).equals(value.substring(last + 1));
    }

    /** Synapse's digits are 0-9, a-z, A-Z; ours have the capitals first. */
    private static String swapCase(String digits) {
        StringBuilder swapped = new StringBuilder(digits.length());
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            swapped.append(
                    Character.isLowerCase(c) ? Character.toUpperCase(c) : Character.toLowerCase(c));
        }
        return swapped.toString();
    }
}
