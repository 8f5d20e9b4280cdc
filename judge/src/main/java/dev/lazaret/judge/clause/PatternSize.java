package dev.lazaret.judge.clause;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression becomes when its counted repetitions are written out, as RE2 does:
 * {@code ((a{100}){100}){100}} is a million. Estimated in one pass, from above.
 */
final class PatternSize {

    private static final long HUGE = 1L << 40;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long total;
    private long atom;
    private int at;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** The number of single characters, classes and assertions. */
    static long of(String pattern) {
        return new PatternSize(pattern).size();
    }

    private long size() {
        while (at < pattern.length()) {
            char c = pattern.charAt(at++);
            switch (c) {
                case '(' -> {
                    outer.push(total);
                    total = 0;
                    atom = 0;
                }
                case ')' -> close();
                case '{' -> repeat();
                case '\\' -> {
                    at++;
                    one();
                }
                case '[' -> {
                    skipClass();
                    one();
                }
                default -> one();
            }
        }
        while (!outer.isEmpty()) {
            close();
        }
        return total;
    }

    private void one() {
        atom = 1;
        total = Math.min(HUGE, total + 1);
    }

    private void close() {
        atom = total;
        total = Math.min(HUGE, total + (outer.isEmpty() ? 0 : outer.pop()));
    }

    /** {@code {n}}, {@code {n,}} or {@code {n,m}}; anything else is a character. */
    private void repeat() {
        int end = at;
        long most = 0;
        long number = 0;
        while (end < pattern.length() && end - at < 12 && pattern.charAt(end) != '}') {
            char c = pattern.charAt(end++);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != ',') {
                one();
                return;
            }
            number = digit ? number * 10 + (c - '0') : 0;
            most = Math.max(most, number);
        }
        long repeated = Math.min(HUGE, atom * Math.min(most, 10_000));
        total = Math.min(HUGE, total - atom + Math.max(atom, repeated));
        atom = Math.max(atom, repeated);
        at = Math.min(pattern.length(), end + 1);
    }

    private void skipClass() {
        if (at < pattern.length() && pattern.charAt(at) == '^') {
            at++;
        }
        int first = at;
        while (at < pattern.length() && (pattern.charAt(at) != ']' || at == first)) {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
