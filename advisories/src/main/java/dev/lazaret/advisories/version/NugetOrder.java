package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * NuGet packages: NuGet.Client's {@code VersionComparer.Default}. Up to four numbers, of which
 * missing ones are zero; pre-release labels compare without regard to case; metadata plays no part.
 */
final class NugetOrder implements VersionOrder {

    private static final int NUMBERS_MAX = 4;

    @Override
    public String name() {
        return "nuget";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        return parse(a).comparePrecedence(parse(b), true);
    }

    private Semver parse(String version) throws InvalidVersionException {
        Semver parsed = Semver.parse(name(), version);
        if (parsed.parts() > NUMBERS_MAX) {
            throw VersionText.invalid(name(), version, "it has more than four numbers");
        }
        return parsed;
    }
}
