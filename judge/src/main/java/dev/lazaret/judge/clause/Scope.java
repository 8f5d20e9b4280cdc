package dev.lazaret.judge.clause;

import java.util.Collection;

/** What a condition speaks of, and so how often its clause is asked. */
public enum Scope {
    /** The image: asked once. */
    IMAGE,
    /** The sum of the findings that count: asked once, last. */
    VERDICT,
    /** A package, or the package a finding is in. */
    EITHER,
    /** Each package of the inventory. */
    PACKAGE,
    /** Each finding. */
    FINDING;

    /** The narrowest: a clause about findings may also look at the image. */
    static Scope of(Collection<Condition> conditions) {
        Scope narrowest =
                conditions.stream().map(Condition::scope).max(Scope::compareTo).orElse(FINDING);
        return narrowest == EITHER ? FINDING : narrowest;
    }
}
