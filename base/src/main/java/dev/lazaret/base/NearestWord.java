package dev.lazaret.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class NearestWord {

    private static final int LENGTH_MAX = 60;

    /** Letters of a word that nobody begins another with by chance. */
    private static final int WHOLE = 4;

    private NearestWord() {}

    /** The candidate that takes the fewest slips, the first in order among equals. */
    public static String to(String typed, Collection<String> candidates) {
        String cut = typed.length() > LENGTH_MAX ? typed.substring(0, LENGTH_MAX) : typed;
        return candidates.stream()
                .sorted()
                .min(Comparator.comparingInt(candidate -> slips(cut, candidate)))
                .orElse("");
    }

    /** The same, but only if so few letters differ that it is probably meant. */
    public static Optional<String> closeTo(String typed, Collection<String> candidates) {
        String nearest = to(typed, candidates);
        int differing = typed.length() > LENGTH_MAX ? LENGTH_MAX : slips(typed, nearest);
        return differing <= Math.max(1, nearest.length() / 3)
                ? Optional.of(nearest)
                : Optional.empty();
    }

    /** A whole word with something behind it takes one. */
    private static int slips(String typed, String candidate) {
        return candidate.length() >= WHOLE && typed.startsWith(candidate)
                ? Math.min(1, typed.length() - candidate.length())
                : distance(typed, candidate);
    }

    /** Letters added, left out, changed or swapped with their neighbour (optimal alignment). */
    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                edits[i][j] = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                if (isSwapped(a, i, b, j)) {
                    edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                }
            }
        }
        return edits[a.length()][b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
