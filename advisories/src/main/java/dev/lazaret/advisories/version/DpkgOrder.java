package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Debian packages: deb-version(7), and dpkg's {@code lib/dpkg/version.c} and {@code parsehelp.c}.
 *
 * <p>{@code [epoch:]upstream[-revision]}. A missing epoch is 0, a missing revision the empty text.
 * Epochs compare as numbers, the other parts by alternating runs of non-digits and digits, where a
 * tilde is before the end, the end before letters, and letters before everything else.
 */
final class DpkgOrder implements VersionOrder {

    @Override
    public String name() {
        return "dpkg";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        int aColon = epochEnd(a);
        int bColon = epochEnd(b);
        int byEpoch =
                VersionText.compareNumbers(a, 0, Math.max(aColon, 0), b, 0, Math.max(bColon, 0));
        if (byEpoch != 0) {
            return byEpoch;
        }
        int aDash = revisionStart(a, aColon);
        int bDash = revisionStart(b, bColon);
        int byUpstream = comparePart(a, aColon + 1, aDash, b, bColon + 1, bDash);
        return byUpstream != 0
                ? byUpstream
                : comparePart(
                        a,
                        Math.min(aDash + 1, a.length()),
                        a.length(),
                        b,
                        Math.min(bDash + 1, b.length()),
                        b.length());
    }

    /** Index of the colon after a valid epoch, -1 when there is no epoch. */
    private int epochEnd(String version) throws InvalidVersionException {
        VersionText.check(name(), version);
        for (int i = 0; i < version.length(); i++) {
            if (version.charAt(i) <= ' ') {
                throw VersionText.invalid(name(), version, "it has a blank in it");
            }
        }
        int colon = version.indexOf(':');
        if (colon < 0) {
            return -1;
        }
        if (colon == 0 || VersionText.digitsEnd(version, 0) != colon) {
            throw VersionText.invalid(name(), version, "its epoch is no number");
        }
        if (colon == version.length() - 1) {
            throw VersionText.invalid(name(), version, "nothing follows its epoch");
        }
        return colon;
    }

    private static int revisionStart(String version, int colon) {
        int dash = version.lastIndexOf('-');
        return dash <= colon ? version.length() : dash;
    }

    private static int comparePart(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        int i = aFrom;
        int j = bFrom;
        while (i < aTo || j < bTo) {
            while ((i < aTo && !VersionText.isDigit(a.charAt(i)))
                    || (j < bTo && !VersionText.isDigit(b.charAt(j)))) {
                int difference = Integer.compare(weight(a, i, aTo), weight(b, j, bTo));
                if (difference != 0) {
                    return difference;
                }
                i++;
                j++;
            }
            int iEnd = Math.min(VersionText.digitsEnd(a, i), aTo);
            int jEnd = Math.min(VersionText.digitsEnd(b, j), bTo);
            int difference = VersionText.compareNumbers(a, i, iEnd, b, j, jEnd);
            if (difference != 0) {
                return difference;
            }
            i = iEnd;
            j = jEnd;
        }
        return 0;
    }

    private static int weight(String text, int at, int to) {
        if (at >= to || VersionText.isDigit(text.charAt(at))) {
            return 0;
        }
        char c = text.charAt(at);
        if (c == '~') {
            return -1;
        }
        return VersionText.isLetter(c) ? c : c + 256;
    }
}
