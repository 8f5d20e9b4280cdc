package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * Ruby gems: {@code Gem::Version#<=>} of RubyGems. Segments are runs of digits and runs of letters;
 * a dash reads as {@code .pre.}; a word is older than a number; zeros at the end of the numbers
 * before the first word, and at the end of all, play no part.
 */
final class GemOrder implements VersionOrder {

    @Override
    public String name() {
        return "gem";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        List<String> left = segments(a);
        List<String> right = segments(b);
        int size = Math.max(left.size(), right.size());
        for (int i = 0; i < size; i++) {
            int difference =
                    compareSegments(
                            i < left.size() ? left.get(i) : "0",
                            i < right.size() ? right.get(i) : "0");
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int compareSegments(String a, String b) {
        boolean aNumber = VersionText.isDigit(a.charAt(0));
        boolean bNumber = VersionText.isDigit(b.charAt(0));
        if (aNumber && bNumber) {
            return VersionText.compareNumbers(a, b);
        }
        return aNumber == bNumber
                ? Integer.signum(a.compareTo(b))
                : Boolean.compare(aNumber, bNumber);
    }

    private List<String> segments(String version) throws InvalidVersionException {
        VersionText.check(name(), version);
        if (!VersionText.isDigit(version.charAt(0))) {
            throw VersionText.invalid(name(), version, "it does not start with a digit");
        }
        List<String> segments = new ArrayList<>();
        boolean wordSeen = false;
        int i = 0;
        while (i < version.length()) {
            char c = version.charAt(i);
            if (VersionText.isDigit(c)) {
                int end = VersionText.digitsEnd(version, i);
                segments.add(version.substring(i, end));
                i = end;
            } else if (VersionText.isLetter(c) || c == '-') {
                if (!wordSeen) {
                    dropTrailingZeros(segments);
                    wordSeen = true;
                }
                int end = c == '-' ? i + 1 : lettersEnd(version, i);
                segments.add(c == '-' ? "pre" : version.substring(i, end));
                i = end;
            } else if (c == '.') {
                i++;
            } else {
                throw VersionText.invalid(
                        name(), version, "only letters, digits, dots and dashes are expected");
            }
        }
        return segments;
    }

    private static int lettersEnd(String text, int from) {
        int i = from;
        while (i < text.length() && VersionText.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static void dropTrailingZeros(List<String> segments) {
        while (!segments.isEmpty()) {
            String last = segments.getLast();
            if (!VersionText.isZero(last, 0, last.length())) {
                return;
            }
            segments.removeLast();
        }
    }
}
