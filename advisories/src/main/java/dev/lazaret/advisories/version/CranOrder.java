package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * R packages: {@code base::package_version} and "Writing R Extensions", section 1.1.1. Numbers
 * separated by dots or dashes, which mean the same.
 */
final class CranOrder implements VersionOrder {

    private static final String SEPARATORS = ".-";

    @Override
    public String name() {
        return "cran";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        NumberList.check(name(), a, SEPARATORS);
        NumberList.check(name(), b, SEPARATORS);
        return NumberList.compare(a, b);
    }
}
