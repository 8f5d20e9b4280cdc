package dev.lazaret.advisories.version;

/** Dot-separated identifiers as in Semantic Versioning 2.0.0, section 11. */
final class Identifiers {

    private Identifiers() {}

    /**
     * Compares two lists of identifiers: numbers by value and before words, words by their
     * characters, and the longer list is newer when all else is equal.
     */
    static int compare(String a, String b, boolean ignoreCase) {
        int i = 0;
        int j = 0;
        while (true) {
            int iEnd = end(a, i);
            int jEnd = end(b, j);
            int difference = compareOne(a, i, iEnd, b, j, jEnd, ignoreCase);
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

    private static int end(String text, int from) {
        int dot = text.indexOf('.', from);
        return dot < 0 ? text.length() : dot;
    }

    private static int compareOne(
            String a, int i, int iEnd, String b, int j, int jEnd, boolean ignoreCase) {
        boolean aNumber = i < iEnd && VersionText.digitsEnd(a, i) >= iEnd;
        boolean bNumber = j < jEnd && VersionText.digitsEnd(b, j) >= jEnd;
        if (aNumber && bNumber) {
            return VersionText.compareNumbers(a, i, iEnd, b, j, jEnd);
        }
        if (aNumber != bNumber) {
            return aNumber ? -1 : 1;
        }
        while (i < iEnd && j < jEnd) {
            char c = ignoreCase ? VersionText.lower(a.charAt(i)) : a.charAt(i);
            char d = ignoreCase ? VersionText.lower(b.charAt(j)) : b.charAt(j);
            if (c != d) {
                return Character.compare(c, d);
            }
            i++;
            j++;
        }
        return Boolean.compare(i < iEnd, j < jEnd);
    }
}
