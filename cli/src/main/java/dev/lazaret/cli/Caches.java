package dev.lazaret.cli;

import java.nio.file.Path;

/** What lies where below the cache directory. */
final class Caches {

    private Caches() {}

    /** The advisory database and its feeds. */
    static Path database(Shell shell) {
        return shell.cacheHome().resolve("db");
    }

    /** Feeds fetched for {@code db build}. */
    static Path feeds(Shell shell) {
        return shell.cacheHome().resolve("feeds");
    }

    /** Facts of layers. */
    static Path layers(Shell shell) {
        return shell.cacheHome().resolve("layers");
    }

    /** What was found in whole images. */
    static Path images(Shell shell) {
        return shell.cacheHome().resolve("images");
    }

    /** Temporary files of running scans. */
    static Path temporary(Shell shell) {
        return shell.cacheHome().resolve("tmp");
    }
}
