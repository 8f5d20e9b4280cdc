package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Conan packages: {@code conan.internal.model.version.Version}. Like Semantic Versioning, with any
 * number of parts, of which each may be a word ({@code 1.1.1t}, {@code cci.20210118}); a part's
 * leading number decides before its rest, and a part without one is newer. Build identifiers count.
 */
final class ConanOrder implements VersionOrder {

    @Override
    public String name() {
        return "conan";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        VersionText.check(name(), a);
        VersionText.check(name(), b);
        int byCore = compareCore(core(a), core(b));
        if (byCore != 0) {
            return byCore;
        }
        String aPre = pre(a);
        String bPre = pre(b);
        if (aPre.isEmpty() || bPre.isEmpty()) {
            if (!aPre.isEmpty() || !bPre.isEmpty()) {
                return Boolean.compare(aPre.isEmpty(), bPre.isEmpty());
            }
        } else {
            int byPre = Identifiers.compare(aPre, bPre, true);
            if (byPre != 0) {
                return byPre;
            }
        }
        return Identifiers.compare(build(a), build(b), true);
    }

    private static int compareCore(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = comparePart(left[i], right[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String a, String b) {
        int aEnd = VersionText.digitsEnd(a, 0);
        int bEnd = VersionText.digitsEnd(b, 0);
        if (aEnd == 0 || bEnd == 0) {
            return aEnd == bEnd ? compareWords(a, b) : Boolean.compare(aEnd == 0, bEnd == 0);
        }
        int byNumber = VersionText.compareNumbers(a, 0, aEnd, b, 0, bEnd);
        return byNumber != 0 ? byNumber : compareWords(a.substring(aEnd), b.substring(bEnd));
    }

    private static int compareWords(String a, String b) {
        return Integer.signum(VersionText.lower(a).compareTo(VersionText.lower(b)));
    }

    /** The main part without zeros at its end. */
    private static String core(String version) {
        String main = untilAny(version);
        while (main.endsWith(".0")) {
            main = main.substring(0, main.length() - 2);
        }
        return main;
    }

    private static String untilAny(String version) {
        int end = version.indexOf('+') < 0 ? version.length() : version.indexOf('+');
        int dash = version.indexOf('-');
        return version.substring(0, dash >= 0 && dash < end ? dash : end);
    }

    private static String pre(String version) {
        int plus = version.indexOf('+');
        String beforeBuild = plus < 0 ? version : version.substring(0, plus);
        int dash = beforeBuild.indexOf('-');
        return dash < 0 ? "" : beforeBuild.substring(dash + 1);
    }

    private static String build(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? "" : version.substring(plus + 1);
    }
}
