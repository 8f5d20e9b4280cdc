package dev.lazaret.advisories;

import dev.lazaret.base.Text;

/**
 * Turns a line {@code A B} into {@code A < B}, {@code A = B} or {@code A > B}. Reading and writing
 * lines is the caller's.
 */
public final class ComparisonLines {

    private static final int LINE_CHARS_MAX = 4_096;

    private final VersionOrder order;

    /** Compares in this order. */
    public ComparisonLines(VersionOrder order) {
        this.order = order;
    }

    /**
     * The comparison of the two versions on a line, which blanks separate.
     *
     * @throws InvalidVersionException if there are not two of them or one is no version of the
     *     order; the message quotes what was read
     */
    public String compare(String line) throws InvalidVersionException {
        if (line.length() > LINE_CHARS_MAX) {
            throw new InvalidVersionException(
                    "a line of "
                            + line.length()
                            + " characters is longer than the "
                            + LINE_CHARS_MAX
                            + " that are read");
        }
        String[] versions = line.strip().split("\\s+", -1);
        if (versions.length != 2) {
            throw new InvalidVersionException(
                    "expected two versions with a blank between them, got: '"
                            + Text.quote(line, 100)
                            + "'");
        }
        int difference = order.compare(versions[0], versions[1]);
        String sign = difference < 0 ? " < " : difference > 0 ? " > " : " = ";
        return versions[0] + sign + versions[1];
    }
}
