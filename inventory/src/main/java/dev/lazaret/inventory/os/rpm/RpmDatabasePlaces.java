package dev.lazaret.inventory.os.rpm;

import dev.lazaret.layers.FileEntry;

import java.util.Set;

/** Directories in which distributions keep rpm's database. */
final class RpmDatabasePlaces {

    private static final Set<String> DIRECTORIES =
            Set.of("var/lib/rpm", "usr/lib/sysimage/rpm", "usr/share/rpm");

    private RpmDatabasePlaces() {}

    static boolean contain(FileEntry file) {
        return DIRECTORIES.contains(file.directory());
    }
}
