package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

import java.util.ArrayList;
import java.util.List;

/**
 * Composer packages: PHP's {@code version_compare()} ({@code ext/standard/versioning.c}), which
 * Composer's comparator uses, after Composer's removal of a leading v.
 *
 * <p>A version is cut at dots, dashes, underscores, plus signs and between digits and other
 * characters. Words rank {@code dev < alpha < beta < RC < number < pl}; any other word ranks below
 * all of them.
 */
final class PackagistOrder implements VersionOrder {

    private static final int NUMBER = 4;

    @Override
    public String name() {
        return "packagist";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        List<String> left = parts(a);
        List<String> right = parts(b);
        int shared = Math.min(left.size(), right.size());
        for (int i = 0; i < shared; i++) {
            int difference = compareParts(left.get(i), right.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return left.size() > shared
                ? beyondEnd(left.subList(shared, left.size()))
                : -beyondEnd(right.subList(shared, right.size()));
    }

    /** What further parts make of a version: a number or patch newer, the rest older. */
    private static int beyondEnd(List<String> parts) {
        for (String part : parts) {
            int difference = VersionText.isNumber(part) ? 1 : Integer.compare(rank(part), NUMBER);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int compareParts(String a, String b) {
        boolean aNumber = VersionText.isNumber(a);
        boolean bNumber = VersionText.isNumber(b);
        if (aNumber && bNumber) {
            return VersionText.compareNumbers(a, b);
        }
        return Integer.compare(aNumber ? NUMBER : rank(a), bNumber ? NUMBER : rank(b));
    }

    private static int rank(String word) {
        if (word.startsWith("dev")) {
            return 0;
        }
        if (word.startsWith("RC") || word.startsWith("rc")) {
            return 3;
        }
        return switch (word.isEmpty() ? ' ' : word.charAt(0)) {
            case 'a' -> 1;
            case 'b' -> 2;
            case '#' -> NUMBER;
            case 'p' -> 5;
            default -> -1;
        };
    }

    private List<String> parts(String version) throws InvalidVersionException {
        VersionText.check(name(), version);
        List<String> parts = new ArrayList<>();
        int from = version.charAt(0) == 'v' || version.charAt(0) == 'V' ? 1 : 0;
        for (int i = from; i <= version.length(); i++) {
            if (i == version.length() || isSeparator(version.charAt(i))) {
                parts.add(version.substring(from, i));
                from = i + 1;
            } else if (i > from && isDigitAt(version, i) != isDigitAt(version, i - 1)) {
                parts.add(version.substring(from, i));
                from = i;
            }
        }
        return parts;
    }

    private static boolean isDigitAt(String version, int index) {
        return VersionText.isDigit(version.charAt(index));
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '_' || c == '+';
    }
}
