package dev.lazaret.judge;

import java.util.Locale;

/** What a clause does to what it holds for. */
enum Effect {
    BLOCK,
    WARN,
    IGNORE;

    /** The key of its list in a policy. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
