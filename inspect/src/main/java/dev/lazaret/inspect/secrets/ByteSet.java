package dev.lazaret.inspect.secrets;

import java.util.function.IntPredicate;

/** A set of byte values, one look-up to ask. */
final class ByteSet {

    static final ByteSet ALL = of(value -> true);
    static final ByteSet WORD =
            of(value -> value < 128 && (Character.isLetterOrDigit(value) || value == '_'));
    static final ByteSet DIGIT = of(value -> value >= '0' && value <= '9');

    /** What {@code \s} means to {@link java.util.regex.Pattern}. */
    static final ByteSet SPACE = of(value -> value == ' ' || (value >= '\t' && value <= '\r'));

    private final boolean[] members;

    private ByteSet(boolean[] members) {
        this.members = members;
    }

    static ByteSet of(IntPredicate wanted) {
        boolean[] members = new boolean[256];
        for (int value = 0; value < members.length; value++) {
            members[value] = wanted.test(value);
        }
        return new ByteSet(members);
    }

    static ByteSet of(int one) {
        return of(value -> value == one);
    }

    boolean has(byte value) {
        return members[value & 0xFF];
    }

    boolean has(int value) {
        return members[value];
    }

    ByteSet or(ByteSet other) {
        return of(value -> has(value) || other.has(value));
    }

    ByteSet not() {
        return of(value -> !has(value));
    }

    /** With each ASCII letter also in its other case. */
    ByteSet inAnyCase() {
        return of(value -> has(value) || (isLetter(value) && has(value ^ 0x20)));
    }

    private static boolean isLetter(int value) {
        int lower = value | 0x20;
        return lower >= 'a' && lower <= 'z';
    }
}
