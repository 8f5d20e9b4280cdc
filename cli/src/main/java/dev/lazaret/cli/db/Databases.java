package dev.lazaret.cli.db;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.MissingDatabaseException;
import dev.lazaret.advisories.database.AdvisoryDatabase;
import dev.lazaret.advisories.database.DatabaseStore;
import dev.lazaret.advisories.database.StoreOptions;
import dev.lazaret.advisories.feeds.FeedAccess;
import dev.lazaret.advisories.feeds.FeedSource;
import dev.lazaret.cli.cache.Caches;
import dev.lazaret.cli.shell.Shell;
import dev.lazaret.scan.VulnerabilityLookup;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The database a command uses: brought up to date when it is old and the feeds can be reached. */
public final class Databases implements AutoCloseable {

    private static final Duration OLD = Duration.ofHours(24);
    private final @Nullable AdvisoryDatabase database;

    private Databases(@Nullable AdvisoryDatabase database) {
        this.database = database;
    }

    /** Opens the named database, else the one in the cache; none is no error. */
    public static Databases open(Shell shell, @Nullable Path named, boolean offline, boolean quiet)
            throws DatabaseException, InterruptedException {
        if (named != null) {
            return new Databases(AdvisoryDatabase.open(named));
        }
        DatabaseStore store = new DatabaseStore(Caches.database(shell));
        boolean exists = store.status().path().isPresent();
        if (!offline && exists && store.isOlderThan(OLD, shell.clock())) {
            refresh(shell, store, quiet);
        }
        try {
            return new Databases(store.open());
        } catch (MissingDatabaseException e) {
            return new Databases(null);
        }
    }

    /** A feed that cannot be reached is a notice: the old database still says a lot. */
    private static void refresh(Shell shell, DatabaseStore store, boolean quiet)
            throws InterruptedException {
        try (FeedProgressLine progress = new FeedProgressLine(shell, quiet)) {
            notice(shell, quiet, "the advisory database is older than 24 h; updating it");
            FeedSource source =
                    shell.variable("LAZARET_FROM").isPresent()
                            ? FeedSource.parse(shell.variable("LAZARET_FROM").get())
                            : new FeedSource.Publishers();
            StoreOptions options = StoreOptions.DEFAULT.by(new FeedAccess(false, shell.proxies()));
            store.update(source, options, progress, shell.clock());
        } catch (DatabaseException e) {
            notice(
                    shell,
                    quiet,
                    "could not update the advisory database, using the old one: " + e.getMessage());
        }
    }

    private static void notice(Shell shell, boolean quiet, String text) {
        if (!quiet) {
            shell.err().println("lazaret: " + text);
        }
    }

    /** Asks it; without a database nothing is known. */
    public VulnerabilityLookup lookup() {
        return new VulnerabilityLookup(Optional.ofNullable(database));
    }

    @Override
    public void close() throws DatabaseException {
        if (database != null) {
            database.close();
        }
    }
}
