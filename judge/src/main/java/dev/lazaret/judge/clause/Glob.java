package dev.lazaret.judge.clause;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A pattern in which {@code *} stands for any characters, slashes too, and {@code ?} for one.
 * Matching is greedy with a single fallback point, so it is at worst the product of the lengths.
 */
public record Glob(String pattern) {

    /** Matches everything. */
    public static final Glob ANY = new Glob("*");

    /** Whether the whole text fits. */
    public boolean matches(String text) {
        return matches(text, false);
    }

    /** Whether the whole text fits, upper and lower case being the same. */
    public boolean matchesInAnyCase(String text) {
        return matches(text, true);
    }

    /** Several patterns as a policy would say them. */
    static String anyOf(List<Glob> globs) {
        return globs.stream().map(Glob::pattern).collect(Collectors.joining(" or "));
    }

    private boolean matches(String text, boolean anyCase) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && fits(pattern.charAt(p), text.charAt(t), anyCase)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static boolean fits(char wanted, char c, boolean anyCase) {
        return wanted == '?'
                || wanted == c
                || (anyCase && Character.toLowerCase(wanted) == Character.toLowerCase(c));
    }
}
