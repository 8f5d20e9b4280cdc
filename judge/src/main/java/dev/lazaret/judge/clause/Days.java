package dev.lazaret.judge.clause;

import dev.lazaret.base.Text;

/** Spans of time as policies write them, in days. */
final class Days {

    private static final int DIGITS_MAX = 6;

    private Days() {}

    /**
     * Reads {@code 30d}, {@code 4w} or {@code 2y} (365 days each).
     *
     * @throws IllegalArgumentException saying what is valid
     */
    static Long parse(String text) {
        int unit =
                text.isEmpty()
                        ? 0
                        : switch (text.charAt(text.length() - 1)) {
                            case 'd' -> 1;
                            case 'w' -> 7;
                            case 'y' -> 365;
                            default -> 0;
                        };
        String digits = unit == 0 ? "" : text.substring(0, text.length() - 1);
        if (digits.isEmpty()
                || digits.length() > DIGITS_MAX
                || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(
                    "must be a span such as 30d, 4w or 2y, not '" + Text.quote(text, 40) + "'");
        }
        return Long.parseLong(digits) * unit;
    }
}
