package dev.lazaret.advisories;

/** Whether an advisory's ranges and versions hold a version. */
public sealed interface RangeVerdict {

    /**
     * The version is affected.
     *
     * @param range the range it fell in, {@code >= 0, < 1.1.1d-r0}; {@code = 1.2.3} when it is
     *     enumerated
     * @param fixed the version that ends that range, empty when nothing does
     */
    record Affected(String range, String fixed) implements RangeVerdict {}

    /**
     * The version is not affected.
     *
     * @param fixed the newest fixed version that is not newer than this one, empty when the version
     *     lies before, between or beyond the ranges for another reason
     */
    record NotAffected(String fixed) implements RangeVerdict {}

    /**
     * Nobody can say: the version, or one in the advisory, is no version of this order. Becomes a
     * gap, never a silent "not affected".
     *
     * @param reason a sentence with the text that could not be compared
     */
    record Uncomparable(String reason) implements RangeVerdict {}
}
