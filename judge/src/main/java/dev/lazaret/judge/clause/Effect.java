package dev.lazaret.judge.clause;

import java.util.Locale;

/** What a clause does to what it holds for. */
public enum Effect {
    BLOCK,
    WARN,
    IGNORE;

    /** The key of its list in a policy. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
