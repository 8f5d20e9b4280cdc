package dev.lazaret.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class NearestWord {

    private static final int LENGTH_MAX = 60;

    private NearestWord() {}

    /** The candidate with the smallest edit distance, the first in order among equals. */
    public static String to(String typed, Collection<String> candidates) {
        String cut = typed.length() > LENGTH_MAX ? typed.substring(0, LENGTH_MAX) : typed;
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(cut, candidate)))
                .orElse("");
    }

    /** The same, but only if so few letters differ that it is probably meant. */
    public static Optional<String> closeTo(String typed, Collection<String> candidates) {
        String nearest = to(typed, candidates);
        int differing = typed.length() > LENGTH_MAX ? LENGTH_MAX : distance(typed, nearest);
        return differing <= Math.max(1, nearest.length() / 3)
                ? Optional.of(nearest)
                : Optional.empty();
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
