package dev.lazaret.inspect.secrets;

/** {@code user:password} in Base64 (RFC 7617). */
final class BasicCheck implements Check {

    private static final int PRINTABLE_MIN = 0x20;
    private static final int PRINTABLE_MAX = 0x7E;

    @Override
    public boolean holds(Candidate candidate) {
        String pair = Base64Check.latin1(Base64Check.decode(candidate.value()));
        int colon = pair.indexOf(':');
        return colon > 0
                && pair.chars().allMatch(c -> c >= PRINTABLE_MIN && c <= PRINTABLE_MAX)
                && Passwords.isPlausible(pair.substring(colon + 1));
    }
}
