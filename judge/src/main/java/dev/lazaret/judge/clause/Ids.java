package dev.lazaret.judge.clause;

import dev.lazaret.base.Finding;

/** Findings answer to their id and to every alias, in any case. */
public final class Ids {

    private Ids() {}

    /** Whether this is its id or an alias. */
    public static boolean names(Finding finding, String id) {
        return finding.id().equalsIgnoreCase(id)
                || finding.aliases().stream().anyMatch(id::equalsIgnoreCase);
    }

    /** Whether its id or an alias fits. */
    public static boolean names(Finding finding, Glob id) {
        return id.matchesInAnyCase(finding.id())
                || finding.aliases().stream().anyMatch(id::matchesInAnyCase);
    }
}
