package dev.lazaret.diff;

import java.util.OptionalInt;

/** The version orders of ecosystems, which this room does not know. */
@FunctionalInterface
public interface VersionComparison {

    /**
     * Negative, zero or positive as {@code a} is older than, the same as or newer than {@code b};
     * empty when they cannot be compared.
     *
     * @param purlType whose versions they are
     */
    OptionalInt compare(String purlType, String a, String b);
}
