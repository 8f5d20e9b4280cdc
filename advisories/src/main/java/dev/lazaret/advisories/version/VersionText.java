package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.base.Text;

/** What every order does with version strings: bounds, ASCII classes, runs of digits. */
final class VersionText {

    /**
     * Longest version string that is compared, in characters. The longest in any public feed has
     * fewer than 200; what is longer was made to hurt.
     */
    static final int LENGTH_MAX = 1_024;

    private VersionText() {}

    /** Refuses what no order takes: nothing at all, or far too much. */
    static void check(String order, String version) throws InvalidVersionException {
        if (version.isEmpty()) {
            throw new InvalidVersionException("an empty text is no " + order + " version");
        }
        if (version.length() > LENGTH_MAX) {
            throw new InvalidVersionException(
                    "a %s version of %d characters is longer than the %d that are compared: '%s'"
                            .formatted(
                                    order, version.length(), LENGTH_MAX, Text.quote(version, 40)));
        }
    }

    static InvalidVersionException invalid(String order, String version, String why) {
        return new InvalidVersionException(
                "not a %s version: '%s': %s".formatted(order, Text.quote(version, 100), why));
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isLower(c) || (c >= 'A' && c <= 'Z');
    }

    /** ASCII lower case; other characters stay, so no locale and no length change. */
    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    /** The text with ASCII capitals lowered. */
    static String lower(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lowered.append(lower(text.charAt(i)));
        }
        return lowered.toString();
    }

    /** End of the run of digits that starts here. */
    static int digitsEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isNumber(String text) {
        return !text.isEmpty() && digitsEnd(text, 0) == text.length();
    }

    /** Whether the text consists of zeros. */
    static boolean isZero(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** Compares two runs of digits by value; an empty run is zero. */
    static int compareNumbers(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        int i = aFrom;
        while (i < aTo && a.charAt(i) == '0') {
            i++;
        }
        int j = bFrom;
        while (j < bTo && b.charAt(j) == '0') {
            j++;
        }
        int byLength = Integer.compare(aTo - i, bTo - j);
        if (byLength != 0) {
            return byLength;
        }
        while (i < aTo) {
            int byDigit = Character.compare(a.charAt(i++), b.charAt(j++));
            if (byDigit != 0) {
                return byDigit;
            }
        }
        return 0;
    }

    static int compareNumbers(String a, String b) {
        return compareNumbers(a, 0, a.length(), b, 0, b.length());
    }
}
