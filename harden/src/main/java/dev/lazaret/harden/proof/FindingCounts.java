package dev.lazaret.harden.proof;

import dev.lazaret.base.Finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The findings of an image, to be taken out one by one. Two findings of two images are the same
 * when rule and path are: layers have other digests, evidence counts other bytes.
 */
final class FindingCounts {

    private final Map<String, Integer> counts = new HashMap<>();

    FindingCounts(List<Finding> findings) {
        findings.forEach(finding -> counts.merge(key(finding), 1, Integer::sum));
    }

    private static String key(Finding finding) {
        return finding.id() + " " + finding.place().path();
    }

    /** Takes one such finding out; false when there is none left. */
    boolean take(Finding finding) {
        return counts.merge(key(finding), -1, Integer::sum) >= 0;
    }

    /** Those of the first that the second has not. */
    static List<Finding> missing(List<Finding> first, List<Finding> second) {
        FindingCounts left = new FindingCounts(second);
        List<Finding> missing = new ArrayList<>();
        for (Finding finding : first) {
            if (!left.take(finding)) {
                missing.add(finding);
            }
        }
        return List.copyOf(missing);
    }
}
