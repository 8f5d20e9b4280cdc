package dev.lazaret.advisories;

import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.Advisory.Range;
import dev.lazaret.advisories.RangeVerdict.Affected;
import dev.lazaret.advisories.RangeVerdict.NotAffected;
import dev.lazaret.advisories.RangeVerdict.Uncomparable;

import java.util.StringJoiner;

/**
 * Evaluates affected versions as the OSV schema says (section "Evaluation"): a version is affected
 * when it is enumerated or lies in any one range.
 */
public final class VersionRanges {

    private VersionRanges() {}

    /** Whether the advisory affects this version, in which range, and which version fixes that. */
    public static RangeVerdict evaluate(Advisory advisory, String version, VersionOrder order) {
        String fixed = "";
        InvalidVersionException invalid = null;
        for (Range range : advisory.ranges()) {
            try {
                RangeWalk walk = RangeWalk.of(range, version, order);
                if (walk.isAffected()) {
                    return new Affected(walk.text(), walk.closingFix());
                }
                if (!walk.passedFix().isEmpty()
                        && (fixed.isEmpty() || order.compare(fixed, walk.passedFix()) < 0)) {
                    fixed = walk.passedFix();
                }
            } catch (InvalidVersionException e) {
                invalid = e;
            }
        }
        if (isEnumerated(advisory, version, order)) {
            return new Affected("= " + version, lowestFixAbove(advisory, version, order));
        }
        return invalid == null
                ? new NotAffected(fixed)
                : new Uncomparable(
                        "%s compared as %s: %s"
                                .formatted(advisory.id(), order.name(), invalid.getMessage()));
    }

    /**
     * All that the advisory says of affected versions, for people: {@code >= 0, < 1.2 || = 2.0}.
     */
    public static String describe(Advisory advisory) {
        StringJoiner text = new StringJoiner(" || ");
        for (Range range : advisory.ranges()) {
            StringJoiner events = new StringJoiner(", ");
            for (Event event : range.events()) {
                events.add(RangeWalk.text(event));
            }
            text.add(events.toString());
        }
        int listed = advisory.versions().size();
        if (listed > 0 && listed <= 5) {
            advisory.versions().forEach(version -> text.add("= " + version));
        } else if (listed > 5) {
            text.add("one of " + listed + " enumerated versions");
        }
        return text.toString();
    }

    /**
     * Enumerations mean versions, not spellings; where ranges exist those cover other spellings.
     */
    private static boolean isEnumerated(Advisory advisory, String version, VersionOrder order) {
        if (advisory.versions().contains(version)) {
            return true;
        }
        return advisory.ranges().isEmpty()
                && advisory.versions().stream().anyMatch(listed -> isSame(listed, version, order));
    }

    private static boolean isSame(String a, String b, VersionOrder order) {
        try {
            return order.compare(a, b) == 0;
        } catch (InvalidVersionException e) {
            return false; // the texts differ, and neither says more than its text
        }
    }

    private static String lowestFixAbove(Advisory advisory, String version, VersionOrder order) {
        String lowest = "";
        for (Range range : advisory.ranges()) {
            for (Event event : range.events()) {
                if (event.kind() == Event.Kind.FIXED
                        && isOlder(version, event.version(), order)
                        && (lowest.isEmpty() || isOlder(event.version(), lowest, order))) {
                    lowest = event.version();
                }
            }
        }
        return lowest;
    }

    private static boolean isOlder(String a, String b, VersionOrder order) {
        try {
            return order.compare(a, b) < 0;
        } catch (InvalidVersionException e) {
            return false; // a fix that cannot be compared is no fix to recommend
        }
    }
}
