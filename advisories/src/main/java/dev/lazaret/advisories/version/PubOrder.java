package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Dart packages: {@code pub_semver}'s {@code Version.compareTo}. Semantic Versioning, but build
 * identifiers count: a version with some is newer than the same without, and they compare like
 * pre-release identifiers.
 */
final class PubOrder implements VersionOrder {

    @Override
    public String name() {
        return "pub";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        Semver left = Semver.parseStrict(name(), a);
        Semver right = Semver.parseStrict(name(), b);
        int byPrecedence = left.comparePrecedence(right, false);
        if (byPrecedence != 0) {
            return byPrecedence;
        }
        if (left.build().isEmpty() || right.build().isEmpty()) {
            return Boolean.compare(right.build().isEmpty(), left.build().isEmpty());
        }
        return Identifiers.compare(left.build(), right.build(), false);
    }
}
