package dev.lazaret.inventory;

import dev.lazaret.base.Package;

/** Tells packages of the operating system from all others. */
final class OsPackages {

    private static final String PARSERS = "os/";

    private OsPackages() {}

    /** Listed by a distribution's package manager. */
    static boolean isOne(Package found) {
        return found.parser().startsWith(PARSERS) && isOfItsKind(found);
    }

    /** Whoever says so: an SBOM or a note inside a program may name an OS package, too. */
    static boolean isOfItsKind(Package found) {
        return found.purl().isOfSystem();
    }

    /** What stays the same when a database is rewritten around an untouched package. */
    record Key(String type, String name, String version, String architecture) {

        static Key of(Package found) {
            return new Key(
                    found.purl().type(), found.name(), found.version(), found.architecture());
        }
    }
}
