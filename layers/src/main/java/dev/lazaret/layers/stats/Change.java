package dev.lazaret.layers.stats;

import java.util.Locale;

/** What a layer did to a path, against the layers below it laid over each other. */
public enum Change {
    /** Nothing was visible there before. */
    ADDED,
    /** It was written again: other content, mode, owner or type. */
    CHANGED,
    /** A directory written again as it was, as archives do for the parents of what they add. */
    SAME,
    /** By whiteout, opaque directory or something that is no directory further up. */
    REMOVED;

    /** The name as written in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
