package dev.lazaret.advisories.version;

import java.util.List;

/**
 * A number or qualifier of a Maven version.
 *
 * @param separator the dot or dash before it
 * @param value digits, or a word in lower case; empty means "the release itself"
 */
record MavenToken(char separator, String value) implements Comparable<MavenToken> {

    private static final List<String> RANKED =
            List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

    /** A qualifier, with its short and second names resolved. */
    static MavenToken qualifier(char separator, String word, boolean digitFollows) {
        return new MavenToken(
                separator,
                switch (word) {
                    case "a" -> digitFollows ? "alpha" : word;
                    case "b" -> digitFollows ? "beta" : word;
                    case "m" -> digitFollows ? "milestone" : word;
                    case "cr" -> "rc";
                    case "final", "ga", "release" -> "";
                    default -> word;
                });
    }

    /** What stands for a missing token beside this one. */
    MavenToken padding() {
        return new MavenToken(separator, separator == '.' && isNumber() ? "0" : "");
    }

    boolean meansNothing() {
        return VersionText.isZero(value, 0, value.length());
    }

    @Override
    public int compareTo(MavenToken other) {
        if (isNumber() != other.isNumber()) {
            return isNumber() ? 1 : -1;
        }
        if (isNumber()) {
            int bySeparator = bySeparator(other);
            return bySeparator != 0 ? bySeparator : VersionText.compareNumbers(value, other.value);
        }
        int byRank = Integer.compare(rank(), other.rank());
        if (byRank != 0) {
            return byRank;
        }
        int bySeparator = bySeparator(other);
        return bySeparator != 0 || rank() < RANKED.size()
                ? bySeparator
                : Integer.signum(value.compareTo(other.value));
    }

    private boolean isNumber() {
        return VersionText.isNumber(value);
    }

    /** A dot makes a number newer than a dash does, and a qualifier older. */
    private int bySeparator(MavenToken other) {
        int dots = Boolean.compare(separator == '.', other.separator == '.');
        return isNumber() ? dots : -dots;
    }

    private int rank() {
        int rank = RANKED.indexOf(value);
        return rank < 0 ? RANKED.size() : rank;
    }
}
