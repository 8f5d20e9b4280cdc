package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Haskell packages: {@code Distribution.Types.Version} of Cabal, the order of lists of numbers; so
 * {@code 1.0} is older than {@code 1.0.0}.
 */
final class HackageOrder implements VersionOrder {

    @Override
    public String name() {
        return "hackage";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        NumberList.check(name(), a, ".");
        NumberList.check(name(), b, ".");
        return NumberList.compare(a, b);
    }
}
