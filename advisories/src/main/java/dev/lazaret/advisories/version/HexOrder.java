package dev.lazaret.advisories.version;

import dev.lazaret.advisories.InvalidVersionException;
import dev.lazaret.advisories.VersionOrder;

/**
 * Elixir and Erlang packages: Elixir's {@code Version.compare/2}, which is Semantic Versioning
 * without build metadata. Erlang applications often have two numbers; a missing one is zero.
 */
final class HexOrder implements VersionOrder {

    @Override
    public String name() {
        return "hex";
    }

    @Override
    public int compare(String a, String b) throws InvalidVersionException {
        return Semver.parse(name(), a).comparePrecedence(Semver.parse(name(), b), false);
    }
}
