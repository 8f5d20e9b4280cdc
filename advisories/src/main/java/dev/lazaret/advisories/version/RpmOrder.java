package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * RPM packages: rpm-version(7), and rpm's {@code rpmio/rpmvercmp.c} and {@code lib/rpmver.c}.
 *
 * <p>{@code [epoch:]version[-release]}. A missing epoch is 0; a version without release is older
 * than the same with one. Parts compare by runs of digits and runs of letters; a tilde is before
 * the end, a caret after it but before anything else, other characters only separate.
 */
final class RpmOrder implements VersionOrder {

    @Override
    public String name() {
        return "rpm";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        VersionText.check(name(), a);
        VersionText.check(name(), b);
        int aColon = epochEnd(a);
        int bColon = epochEnd(b);
        int byEpoch =
                VersionText.compareNumbers(a, 0, Math.max(aColon, 0), b, 0, Math.max(bColon, 0));
        if (byEpoch != 0) {
            return byEpoch;
        }
        int aDash = releaseDash(a, aColon);
        int bDash = releaseDash(b, bColon);
        int byVersion =
                new RpmSegments(a, aColon + 1, aDash < 0 ? a.length() : aDash)
                        .compareTo(new RpmSegments(b, bColon + 1, bDash < 0 ? b.length() : bDash));
        if (byVersion != 0) {
            return byVersion;
        }
        if (aDash < 0 || bDash < 0) {
            return Boolean.compare(aDash >= 0, bDash >= 0);
        }
        return new RpmSegments(a, aDash + 1, a.length())
                .compareTo(new RpmSegments(b, bDash + 1, b.length()));
    }

    private static int epochEnd(String version) {
        int end = VersionText.digitsEnd(version, 0);
        return end < version.length() && version.charAt(end) == ':' ? end : -1;
    }

    private static int releaseDash(String version, int colon) {
        int dash = version.lastIndexOf('-');
        return dash > colon ? dash : -1;
    }
}
