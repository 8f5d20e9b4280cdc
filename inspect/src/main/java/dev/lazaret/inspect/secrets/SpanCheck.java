package dev.lazaret.inspect.secrets;

/**
 * For tokens with a mark in their middle, where the pattern starts: the characters before the mark,
 * which the pattern looked back at, must be the token's first.
 */
record SpanCheck(int before) implements Check {

    @Override
    public boolean holds(Candidate candidate) {
        int first = candidate.valueStart() - before;
        String head = candidate.text(first, candidate.valueStart());
        return (first == 0 || !isTokenByte(candidate.byteAt(first - 1)))
                && (before < 8 || Randomness.looksRandom(head));
    }

    private static boolean isTokenByte(int b) {
        return (b < 128 && Character.isLetterOrDigit(b)) || b == '+' || b == '/';
    }
}
