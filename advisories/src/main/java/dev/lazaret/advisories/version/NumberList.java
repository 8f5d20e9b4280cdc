package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;

/** Lists of numbers, in which a longer list is newer than its own beginning. */
final class NumberList {

    private NumberList() {}

    /** Refuses all but numbers with exactly one separator between two of them. */
    static void check(String order, String version, String separators)
            throws InvalidVersionException {
        VersionText.check(order, version);
        int at = 0;
        while (true) {
            int end = VersionText.digitsEnd(version, at);
            if (end == at) {
                throw VersionText.invalid(
                        order,
                        version,
                        "numbers with one of '" + separators + "' between them are expected");
            }
            if (end == version.length()) {
                return;
            }
            if (separators.indexOf(version.charAt(end)) < 0) {
                throw VersionText.invalid(
                        order, version, "it has other characters than digits and separators");
            }
            at = end + 1;
        }
    }

    /** Compares two checked lists. */
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (true) {
            int iEnd = VersionText.digitsEnd(a, i);
            int jEnd = VersionText.digitsEnd(b, j);
            int difference = VersionText.compareNumbers(a, i, iEnd, b, j, jEnd);
            if (difference != 0) {
                return difference;
            }
            if (iEnd == a.length() || jEnd == b.length()) {
                return Boolean.compare(iEnd < a.length(), jEnd < b.length());
            }
            i = iEnd + 1;
            j = jEnd + 1;
        }
    }
}
