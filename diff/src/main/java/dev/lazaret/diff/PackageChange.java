package dev.lazaret.diff;

import java.util.List;
import java.util.Locale;

/**
 * A package that is not the same in both images.
 *
 * @param type of its purl
 * @param name with its namespace
 * @param before versions, empty when it was added
 * @param after versions, empty when it was removed
 */
public record PackageChange(
        Kind kind, String type, String name, List<String> before, List<String> after) {

    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        UPGRADED,
        DOWNGRADED,
        /** Several versions, or versions that nobody can order. */
        CHANGED;

        /** The name as written in reports. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PackageChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
