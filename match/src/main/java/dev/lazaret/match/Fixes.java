package dev.lazaret.match;

import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.RangeVerdict.NotAffected;
import dev.lazaret.advisories.VersionOrder;
import dev.lazaret.advisories.VersionRanges;

import java.util.ArrayList;
import java.util.List;

/** Finds the lowest version that none of several advisories affects. */
final class Fixes {

    private Fixes() {}

    /** The lowest fixed version above the installed one that clears all; empty when none does. */
    static String lowest(List<Judgement> judgements) {
        String lowest = "";
        for (String candidate : candidates(judgements)) {
            VersionOrder order = judgements.getFirst().lookup().order();
            if ((lowest.isEmpty() || isOlder(candidate, lowest, order))
                    && clears(candidate, judgements)) {
                lowest = candidate;
            }
        }
        return lowest;
    }

    /** The newer of two versions; the first when they cannot be compared or one is empty. */
    static String newer(String a, String b, VersionOrder order) {
        return a.isEmpty() || isOlder(a, b, order) ? b : a;
    }

    private static List<String> candidates(List<Judgement> judgements) {
        List<String> candidates = new ArrayList<>();
        for (Judgement judgement : judgements) {
            Lookup lookup = judgement.lookup();
            for (Range range : judgement.advisory().ranges()) {
                for (Event event : range.events()) {
                    if (event.kind() == Event.Kind.FIXED
                            && !candidates.contains(event.version())
                            && isOlder(lookup.version(), event.version(), lookup.order())) {
                        candidates.add(event.version());
                    }
                }
            }
        }
        return candidates;
    }

    private static boolean clears(String candidate, List<Judgement> judgements) {
        return judgements.stream()
                .allMatch(judgement ->
                        VersionRanges.evaluate(
                                        judgement.advisory(), candidate, judgement.lookup().order())
                                instanceof NotAffected);
    }

    private static boolean isOlder(String a, String b, VersionOrder order) {
        try {
            return order.compare(a, b) < 0;
        } catch (InvalidVersionException e) {
            return false; // what cannot be compared is never recommended
        }
    }
}
