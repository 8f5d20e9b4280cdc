package dev.lazaret.inspect.secrets;

/** Whether a value can have come from a random source, as issued keys do. */
final class Randomness {

    /** In so many random letters and digits at least one digit is all but certain. */
    private static final int DIGIT_EXPECTED_FROM = 30;

    private static final double BITS_MIN = 2.5;

    private Randomness() {}

    static boolean looksRandom(String value) {
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            lower |= c >= 'a' && c <= 'z';
            upper |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
        }
        boolean mixed = digit ? lower || upper : lower && upper;
        return mixed
                && (digit || value.length() < DIGIT_EXPECTED_FROM)
                && Entropy.bitsPerCharacter(value) >= BITS_MIN;
    }
}
