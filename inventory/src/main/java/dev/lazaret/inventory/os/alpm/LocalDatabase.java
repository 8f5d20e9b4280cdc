package dev.lazaret.inventory.os.alpm;

import dev.lazaret.inventory.os.database.WellFormed;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

/** pacman's directories {@code var/lib/pacman/local/NAME-VERSION-RELEASE}. */
final class LocalDatabase {

    private static final String ROOT = "var/lib/pacman/local/";

    private LocalDatabase() {}

    /** The name of the package whose directory the file lies in, null when in none. */
    static @Nullable String packageOf(FileEntry file) {
        String directory = file.directory();
        if (!directory.startsWith(ROOT)) {
            return null;
        }
        String name = directory.substring(ROOT.length());
        int release = name.lastIndexOf('-');
        int version = release <= 0 ? -1 : name.lastIndexOf('-', release - 1);
        return version > 0 && WellFormed.name(name) ? name.substring(0, version) : null;
    }
}
