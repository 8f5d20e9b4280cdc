package dev.lazaret.match;

import java.util.List;

/**
 * How a package is looked up.
 *
 * @param lookups in the order to try; a later one counts only when the earlier ones of its
 *     ecosystem know no advisory
 * @param verdict what stands in the way; {@link Verdict#JUDGED} when nothing does. A package that
 *     is not judged may still have lookups, so that explaining can tell what they would have said
 * @param reason a sentence, empty when judged
 * @param subject what a gap is about, one gap per subject; empty when there is to be no gap
 */
record Plan(List<Lookup> lookups, Verdict verdict, String reason, String subject) {

    /** Why a package is judged or not. */
    enum Verdict {
        JUDGED,
        OWNED,
        INSTALLED_BESIDE,
        THIRD_PARTY,
        OTHER_DISTRO,
        UNIDENTIFIED,
        NO_DATA,
        NOT_PUBLISHED
    }

    Plan {
        lookups = List.copyOf(lookups);
    }

    static Plan judged(List<Lookup> lookups) {
        return new Plan(lookups, Verdict.JUDGED, "", "");
    }

    boolean isJudged() {
        return verdict == Verdict.JUDGED;
    }
}
