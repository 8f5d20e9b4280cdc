package dev.lazaret.advisories.database;

import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.MissingDatabaseException;
import dev.lazaret.advisories.RollbackException;
import dev.lazaret.advisories.bundle.Bundle;
import dev.lazaret.advisories.bundle.Manifest;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.advisories.feeds.FeedSource;
import dev.lazaret.advisories.feeds.Feeds;
import dev.lazaret.base.Digest;
import dev.lazaret.base.FileFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The advisory database of a cache directory. Any number of processes may read while one updates;
 * what is in place is always a whole database.
 */
public final class DatabaseStore {

    private static final int OPEN_ATTEMPTS = 5;

    private final Path directory;
    private final StoreFolder folder;

    /** A store in this directory, which need not exist yet. */
    public DatabaseStore(Path directory) {
        this.directory = directory;
        this.folder = new StoreFolder(directory);
    }

    /**
     * Opens the database in place.
     *
     * @throws MissingDatabaseException if there is none yet
     * @throws DatabaseException if it cannot be used; the message says why
     */
    public AdvisoryDatabase open() throws DatabaseException {
        for (int attempt = 1; ; attempt++) {
            try {
                return AdvisoryDatabase.open(folder.current());
            } catch (MissingDatabaseException e) {
                // replaced between reading its name and opening it: the new name is there now
                if (attempt >= OPEN_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** What is in place. Never fails: what is wrong is in the answer. */
    public DatabaseStatus status() {
        Optional<Instant> checked = folder.checked();
        Optional<Path> path = Optional.empty();
        long bytes = 0;
        try (AdvisoryDatabase database = open()) {
            path = Optional.of(database.path());
            bytes = Files.size(database.path());
            return new DatabaseStatus(
                    path, bytes, Optional.of(database.summary()), checked, Optional.empty());
        } catch (DatabaseException e) {
            return new DatabaseStatus(path, bytes, Optional.empty(), checked, Optional.of(e));
        } catch (IOException e) {
            DatabaseException problem =
                    new DatabaseException("cannot read " + path + ": " + FileFailure.reason(e), e);
            return new DatabaseStatus(path, bytes, Optional.empty(), checked, Optional.of(problem));
        }
    }

    /** Whether the feeds were last looked at longer ago than this, or never. */
    public boolean isOlderThan(Duration age, Clock clock) {
        Instant now = clock.instant();
        return folder.checked()
                .map(when -> when.plus(age).isBefore(now) || when.isAfter(now))
                .orElse(true);
    }

    /**
     * Fetches the feeds and, when anything in them is new, compiles and puts into place.
     *
     * @throws DatabaseException if that fails; what was in place stays there
     */
    public UpdateResult update(
            FeedSource source, StoreOptions options, FeedProgress progress, Clock clock)
            throws DatabaseException, InterruptedException {
        try (StoreLock _ = StoreLock.take(folder.lock(), options.lockWait());
                Feeds feeds =
                        source.open(folder.feeds(), options.limits(), progress, options.access())) {
            folder.prepare();
            FetchedFeeds fetched = FetchedFeeds.fetch(feeds, options.ecosystems());
            Optional<DatabaseSummary> before = status().summary();
            if (before.isPresent() && digests(before.get()).equals(fetched.digests())) {
                folder.checked(clock.instant());
                return new UpdateResult(false, before.get(), List.of(), fetched.problems());
            }
            Path built = folder.temporary("building.sqlite");
            List<SkippedRecord> skipped =
                    new DatabaseBuilder(options.limits(), CvssVectors::parse, progress)
                            .build(fetched, built);
            DatabaseSummary summary = swapIn(built, clock);
            return new UpdateResult(true, summary, skipped, fetched.problems());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Writes the database in place to one signed file.
     *
     * @param target the bundle; overwritten when it exists
     * @return what was exported
     */
    public DatabaseSummary export(Path target, PrivateKey key) throws DatabaseException {
        try (AdvisoryDatabase database = open()) {
            DatabaseSummary summary = database.summary();
            Bundle.write(database.path(), summary.digest(), summary.newest(), key, target);
            return summary;
        }
    }

    /**
     * Verifies a bundle and puts its database into place.
     *
     * @param trusted the only key whose signature counts
     * @param force also when it is older than what is in place
     * @throws RollbackException if it is older and nobody forced it
     * @throws DatabaseException if it cannot be trusted or used; what was in place stays there
     */
    public DatabaseSummary importFrom(Path bundle, PublicKey trusted, boolean force, Clock clock)
            throws DatabaseException, InterruptedException {
        try (StoreLock _ = StoreLock.take(folder.lock(), StoreOptions.DEFAULT.lockWait())) {
            folder.prepare();
            Path unpacked = folder.temporary("importing.sqlite");
            Manifest manifest = Bundle.unpack(bundle, trusted, unpacked);
            try (AdvisoryDatabase database = AdvisoryDatabase.open(unpacked)) {
                database.ecosystems();
                if (!force) {
                    checkNotOlder(database.summary().newest());
                }
            } catch (DatabaseException e) {
                Files.deleteIfExists(unpacked);
                throw e;
            }
            return swapIn(unpacked, manifest.digest(), clock);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void checkNotOlder(String newest) throws RollbackException {
        Optional<Instant> ours =
                status().summary().flatMap(summary -> Instants.parse(summary.newest()));
        Optional<Instant> theirs = Instants.parse(newest);
        if (ours.isPresent() && (theirs.isEmpty() || theirs.get().isBefore(ours.get()))) {
            throw new RollbackException(
                    "the bundle's newest advisory is of '%s', the database in place has %s; use --force to go back"
                            .formatted(newest, ours.get()));
        }
    }

    private DatabaseSummary swapIn(Path finished, Clock clock)
            throws DatabaseException, IOException {
        return swapIn(finished, DatabaseFiles.digestOf(finished), clock);
    }

    private DatabaseSummary swapIn(Path finished, Digest digest, Clock clock)
            throws DatabaseException, IOException {
        Path target = folder.swapIn(finished, digest);
        folder.checked(clock.instant());
        try (AdvisoryDatabase database = AdvisoryDatabase.open(target)) {
            return database.summary();
        }
    }

    private static Map<String, Digest> digests(DatabaseSummary summary) {
        Map<String, Digest> digests = new TreeMap<>();
        summary.feeds().forEach(feed -> digests.put(feed.name(), feed.digest()));
        return digests;
    }

    private DatabaseException cannotWrite(IOException e) {
        return new DatabaseException(
                "cannot write to %s: %s; check its rights and room"
                        .formatted(directory, FileFailure.reason(e)),
                e);
    }
}
