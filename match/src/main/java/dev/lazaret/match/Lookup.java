package dev.lazaret.match;

import dev.lazaret.advisories.VersionOrder;

/**
 * One question to the advisory database.
 *
 * @param bySource the name is that of the source package
 * @param version what is compared
 */
record Lookup(
        String ecosystem, String name, boolean bySource, String version, VersionOrder order) {}
