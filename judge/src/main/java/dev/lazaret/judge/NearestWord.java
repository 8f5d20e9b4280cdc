package dev.lazaret.judge;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word somebody probably meant. */
final class NearestWord {

    private static final int LENGTH_MAX = 60;

    private NearestWord() {}

    /** The candidate with the smallest edit distance, the first in order among equals. */
    static String to(String typed, Collection<String> candidates) {
        String cut = typed.length() > LENGTH_MAX ? typed.substring(0, LENGTH_MAX) : typed;
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> distance(cut, candidate)))
                .orElse("");
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
