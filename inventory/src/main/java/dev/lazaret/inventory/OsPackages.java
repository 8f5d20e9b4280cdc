package dev.lazaret.inventory;

import dev.lazaret.base.Package;

import java.util.Set;

/** Tells packages of the operating system from all others. */
final class OsPackages {

    private static final Set<String> TYPES = Set.of("apk", "deb", "rpm", "opkg", "alpm", "ebuild");

    private OsPackages() {}

    /** Installed by a distribution's package manager, by the kind of its package URL. */
    static boolean isOne(Package found) {
        return TYPES.contains(found.purl().type())
                && found.origin() == Package.Origin.INSTALLED
                && !Duplicates.isFromSbom(found);
    }

    /** What stays the same when a database is rewritten around an untouched package. */
    record Key(String type, String name, String version, String architecture) {

        static Key of(Package found) {
            return new Key(
                    found.purl().type(), found.name(), found.version(), found.architecture());
        }
    }
}
