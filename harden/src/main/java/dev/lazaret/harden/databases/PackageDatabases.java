package dev.lazaret.harden.databases;

import dev.lazaret.harden.PackageDatabase;

import java.util.List;

/** Every database that packages can be taken out of. */
public final class PackageDatabases {

    private PackageDatabases() {}

    public static List<PackageDatabase> all() {
        return List.of(new DpkgDatabase(), new ApkDatabase(), new RpmDatabase());
    }
}
