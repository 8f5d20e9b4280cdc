package dev.lazaret.cli.cache;

import dev.lazaret.cli.shell.Shell;

import java.nio.file.Path;

/** What lies where below the cache directory. */
public final class Caches {

    private Caches() {}

    /** The advisory database and its feeds. */
    public static Path database(Shell shell) {
        return shell.cacheHome().resolve("db");
    }

    /** Feeds fetched for {@code db build}. */
    public static Path feeds(Shell shell) {
        return shell.cacheHome().resolve("feeds");
    }

    /** Facts of layers. */
    public static Path layers(Shell shell) {
        return shell.cacheHome().resolve("layers");
    }

    /** What was found in whole images. */
    public static Path images(Shell shell) {
        return shell.cacheHome().resolve("images");
    }

    /** Temporary files of running scans. */
    public static Path temporary(Shell shell) {
        return shell.cacheHome().resolve("tmp");
    }
}
