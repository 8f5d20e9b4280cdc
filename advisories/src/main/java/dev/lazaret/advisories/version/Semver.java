package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;

/**
 * A version in the form of Semantic Versioning 2.0.0: {@code core[-pre][+build]}. The core may have
 * any number of parts here; each order says how many it takes.
 *
 * @param core dot-separated numbers
 * @param parts how many numbers the core has
 * @param pre pre-release identifiers, empty for a release
 * @param build build identifiers, empty when there are none
 */
record Semver(String core, int parts, String pre, String build) {

    /** Reads a version; one leading {@code v}, {@code V} or {@code =} is ignored. */
    static Semver parse(String order, String version) throws InvalidVersionException {
        VersionText.check(order, version);
        int from = "vV=".indexOf(version.charAt(0)) >= 0 ? 1 : 0;
        int to = from;
        int parts = 0;
        while (true) {
            int end = VersionText.digitsEnd(version, to);
            if (end == to) {
                throw VersionText.invalid(order, version, "a number is missing in it");
            }
            parts++;
            to = end;
            if (to == version.length() || version.charAt(to) != '.') {
                break;
            }
            to++;
        }
        String rest = version.substring(to);
        int plus = rest.indexOf('+');
        String pre = plus < 0 ? rest : rest.substring(0, plus);
        String build = plus < 0 ? "" : rest.substring(plus + 1);
        if (!pre.isEmpty() && pre.charAt(0) != '-') {
            throw VersionText.invalid(
                    order, version, "its numbers are followed by neither '-' nor '+'");
        }
        return new Semver(
                version.substring(from, to), parts, pre.isEmpty() ? "" : pre.substring(1), build);
    }

    /** As {@link #parse}, for orders that take exactly three numbers. */
    static Semver parseStrict(String order, String version) throws InvalidVersionException {
        Semver parsed = parse(order, version);
        if (parsed.parts != 3) {
            throw VersionText.invalid(order, version, "it has not three numbers");
        }
        return parsed;
    }

    /** Precedence of section 11: build identifiers play no part. */
    int comparePrecedence(Semver other, boolean ignoreCase) {
        int byCore = compareCore(core, other.core);
        if (byCore != 0) {
            return byCore;
        }
        if (pre.isEmpty() || other.pre.isEmpty()) {
            return Boolean.compare(pre.isEmpty(), other.pre.isEmpty());
        }
        return Identifiers.compare(pre, other.pre, ignoreCase);
    }

    /** Compares dot-separated numbers; a missing one is zero. */
    static int compareCore(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            int iEnd = VersionText.digitsEnd(a, i);
            int jEnd = VersionText.digitsEnd(b, j);
            int difference = VersionText.compareNumbers(a, i, iEnd, b, j, jEnd);
            if (difference != 0) {
                return difference;
            }
            i = Math.min(iEnd + 1, a.length());
            j = Math.min(jEnd + 1, b.length());
        }
        return 0;
    }
}
