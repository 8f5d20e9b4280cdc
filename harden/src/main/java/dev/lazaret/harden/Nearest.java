package dev.lazaret.harden;

import java.util.List;

/** Finds what somebody who mistyped meant. */
final class Nearest {

    private static final int LENGTH_MAX = 100;

    private Nearest() {}

    /** The candidate that takes the fewest edits (Levenshtein); there is at least one. */
    static String of(String text, List<String> candidates) {
        String typed = text.substring(0, Math.min(text.length(), LENGTH_MAX));
        String best = candidates.getFirst();
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int edits = distance(typed, candidate);
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
