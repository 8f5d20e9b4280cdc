package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Go modules and the Go toolchain: {@code golang.org/x/mod/semver.Compare}, and {@code
 * go/version.Compare} for {@code go1.21rc2}.
 *
 * <p>A pseudo-version ({@code v0.0.0-20210101000000-abcdefabcdef}) is a pre-release whose
 * identifier begins with its time, so it needs no rule of its own; {@code +incompatible} is build
 * metadata. The leading {@code v} may be missing, as in the Go vulnerability database.
 */
final class GoOrder implements VersionOrder {

    @Override
    public String name() {
        return "go";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        return parse(a).comparePrecedence(parse(b), false);
    }

    private Semver parse(String version) throws InvalidVersionException {
        return Semver.parse(name(), semantic(version));
    }

    /** {@code go1.21rc2 X:boringcrypto} becomes {@code 1.21-rc.2}. */
    private static String semantic(String version) {
        if (!version.startsWith("go") || version.length() > VersionText.LENGTH_MAX) {
            return version;
        }
        int space = version.indexOf(' ');
        String plain = version.substring(2, space < 0 ? version.length() : space);
        for (String word : new String[] {"beta", "rc"}) {
            int at = plain.indexOf(word);
            if (at > 0 && VersionText.isDigit(plain.charAt(at - 1))) {
                return plain.substring(0, at)
                        + "-"
                        + word
                        + "."
                        + plain.substring(at + word.length());
            }
        }
        return plain;
    }
}
