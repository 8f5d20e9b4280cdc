package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Semantic Versioning 2.0.0, section 11, as node-semver applies it in loose mode: a leading v is
 * ignored, missing numbers are zero, build metadata plays no part. For npm, SwiftURL, Bitnami,
 * GitHub Actions, Julia and all ranges of OSV type SEMVER.
 */
final class SemverOrder implements VersionOrder {

    @Override
    public String name() {
        return "semver";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        return Semver.parse(name(), a).comparePrecedence(Semver.parse(name(), b), false);
    }
}
