package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Rust crates: the {@code semver} crate's {@code Version::cmp_precedence}. Exactly three numbers;
 * build metadata plays no part, as in the RustSec database.
 */
final class CargoOrder implements VersionOrder {

    @Override
    public String name() {
        return "cargo";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        return Semver.parseStrict(name(), a)
                .comparePrecedence(Semver.parseStrict(name(), b), false);
    }
}
