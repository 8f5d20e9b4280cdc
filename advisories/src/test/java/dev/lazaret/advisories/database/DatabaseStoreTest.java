package dev.lazaret.advisories.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.BundleException;
import dev.lazaret.advisories.CorruptDatabaseException;
import dev.lazaret.advisories.DatabaseBusyException;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.MissingDatabaseException;
import dev.lazaret.advisories.RollbackException;
import dev.lazaret.advisories.bundle.BundleKeys;
import dev.lazaret.advisories.feeds.FeedAccess;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.advisories.feeds.FeedSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

final class DatabaseStoreTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final KeyPair KEYS = BundleKeys.generate();

    @TempDir Path directory;

    @Test
    void emptyStoreSaysWhatToDo() {
        DatabaseStore store = new DatabaseStore(directory.resolve("none"));
        assertThatThrownBy(store::open)
                .isInstanceOf(MissingDatabaseException.class)
                .hasMessageContaining("lazaret db update");
        assertThat(store.status().problem()).isPresent();
        assertThat(store.isOlderThan(Duration.ofHours(24), CLOCK)).isTrue();
    }

    @Test
    void updatePutsADatabaseIntoPlaceAndTheSameFeedsChangeNothing() throws Exception {
        DatabaseStore store = updated("s");
        UpdateResult again = update(store, mirror());
        assertThat(again.changed()).isFalse();
        assertThat(again.summary().advisories()).isEqualTo(3);
        DatabaseStatus status = store.status();
        assertThat(status.checked()).contains(CLOCK.instant());
        assertThat(status.summary()).contains(again.summary());
        assertThat(store.isOlderThan(Duration.ofHours(24), CLOCK)).isFalse();
        Clock later = Clock.offset(CLOCK, Duration.ofHours(25));
        assertThat(store.isOlderThan(Duration.ofHours(24), later)).isTrue();
    }

    @Test
    void failedUpdateLeavesWhatWasThere() throws Exception {
        DatabaseStore store = updated("s");
        Files.writeString(mirror().resolve("osv/npm/all.zip"), "broken");
        assertThatThrownBy(() -> update(store, mirror())).isInstanceOf(FeedException.class);
        try (AdvisoryDatabase database = store.open()) {
            assertThat(database.lookup("npm", "left")).hasSize(1);
        }
    }

    @Test
    void whatAKilledUpdateLeftIsIgnoredAndRemoved() throws Exception {
        DatabaseStore store = updated("s");
        Path left = directory.resolve("s/tmp/building.sqlite");
        Files.writeString(left, "half a database");
        Files.writeString(directory.resolve("s/tmp/building.sqlite.staging"), "x");
        try (AdvisoryDatabase database = store.open()) {
            assertThat(database.lookup("npm", "left")).hasSize(1);
        }
        update(store, mirror());
        assertThat(directory.resolve("s/tmp")).isEmptyDirectory();
    }

    @Test
    void databaseMovedInButNotYetNamedIsIgnored() throws Exception {
        DatabaseStore store = updated("s");
        Path stray = directory.resolve("s/advisories-" + "a".repeat(64) + ".sqlite");
        Files.writeString(stray, "killed between two renames");
        try (AdvisoryDatabase database = store.open()) {
            assertThat(database.lookup("npm", "left")).hasSize(1);
        }
        addRecord("GHSA-cccc", "2026-03-01T00:00:00Z");
        assertThat(update(store, mirror()).changed()).isTrue();
        assertThat(stray).doesNotExist();
    }

    @Test
    void pointerThatLeavesTheFolderIsRefused() throws Exception {
        DatabaseStore store = updated("s");
        for (String name : List.of("../../etc/passwd", "", "advisories-zz.sqlite", "\0")) {
            Files.writeString(directory.resolve("s/current"), name);
            assertThatThrownBy(store::open).isInstanceOf(CorruptDatabaseException.class);
        }
        update(store, mirror());
        store.open().close();
    }

    @Test
    void secondUpdaterWaitsForTheFirst() throws Exception {
        DatabaseStore store = updated("s");
        StoreOptions hurried =
                new StoreOptions(Set.of(), FeedAccess.DIRECT, Duration.ZERO, FeedLimits.DEFAULT);
        try (StoreLock _ = StoreLock.take(directory.resolve("s/lock"), Duration.ZERO)) {
            assertThatThrownBy(() ->
                            store.update(
                                    new FeedSource.Directory(mirror()),
                                    hurried,
                                    FeedProgress.NONE,
                                    CLOCK))
                    .isInstanceOf(DatabaseBusyException.class);
        }
        update(store, mirror());
    }

    @Test
    void readersNeverSeeLessThanAWholeDatabaseWhileItIsReplaced() throws Exception {
        DatabaseStore store = updated("s");
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Callable<Integer> reader = () -> readUntil(done, store);
                results.add(readers.submit(reader));
            }
            for (int i = 0; i < 20; i++) {
                addRecord("GHSA-new-" + i, "2026-04-%02dT00:00:00Z".formatted(i + 1));
                assertThat(update(store, mirror()).changed()).isTrue();
            }
            done.set(true);
            for (Future<Integer> result : results) {
                assertThat(result.get()).isPositive();
            }
        }
        try (var files = Files.list(directory.resolve("s"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".sqlite"))).hasSize(1);
        }
    }

    @Test
    void bundleCarriesADatabaseToASiteWithoutNetwork() throws Exception {
        DatabaseStore store = updated("s");
        Path bundle = directory.resolve("bundle.tar");
        DatabaseSummary exported = store.export(bundle, KEYS.getPrivate());
        DatabaseStore site = new DatabaseStore(directory.resolve("site"));
        DatabaseSummary imported = site.importFrom(bundle, KEYS.getPublic(), false, CLOCK);
        assertThat(imported).isEqualTo(exported);
        assertThat(site.isOlderThan(Duration.ofHours(24), CLOCK)).isFalse();
        try (AdvisoryDatabase database = site.open()) {
            assertThat(database.lookup("Debian:13", "tiny")).hasSize(1);
        }
    }

    @Test
    void whatLiesBesideABundleStaysAndNothingElseIsLeftThere() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("out"));
        Path own = Files.writeString(folder.resolve("bundle.tar.tmp"), "somebody's own");
        updated("s").export(folder.resolve("bundle.tar"), KEYS.getPrivate());
        assertThat(own).hasContent("somebody's own");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(own, folder.resolve("bundle.tar"));
        }
    }

    @Test
    void bundleOfAnotherKeyIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path bundle = directory.resolve("bundle.tar");
        updated("s").export(bundle, KEYS.getPrivate());
        DatabaseStore site = new DatabaseStore(directory.resolve("site"));
        assertThatThrownBy(() ->
                        site.importFrom(bundle, BundleKeys.generate().getPublic(), true, CLOCK))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("not signed by the key");
        assertThatThrownBy(site::open).isInstanceOf(MissingDatabaseException.class);
    }

    @Test
    void olderBundleIsRefusedUnlessForced() throws Exception {
        DatabaseStore store = updated("s");
        Path bundle = directory.resolve("bundle.tar");
        store.export(bundle, KEYS.getPrivate());
        addRecord("GHSA-newer", "2026-05-05T00:00:00Z");
        update(store, mirror());
        assertThatThrownBy(() -> store.importFrom(bundle, KEYS.getPublic(), false, CLOCK))
                .isInstanceOf(RollbackException.class)
                .hasMessageContaining("2026-05-05");
        assertThat(store.importFrom(bundle, KEYS.getPublic(), true, CLOCK).newest())
                .isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    void anyChangedByteOfABundleIsRefused() throws Exception {
        Path bundle = directory.resolve("bundle.tar");
        updated("s").export(bundle, KEYS.getPrivate());
        byte[] good = Files.readAllBytes(bundle);
        Path broken = directory.resolve("broken.tar");
        DatabaseStore site = new DatabaseStore(directory.resolve("site"));
        int step = Math.max(1, good.length / 400);
        for (int at = 0; at < good.length; at += at < 2_048 ? 7 : step) {
            byte[] bad = good.clone();
            bad[at] ^= 0x11;
            Files.write(broken, bad);
            assertThatThrownBy(() -> site.importFrom(broken, KEYS.getPublic(), true, CLOCK))
                    .as("byte %d", at)
                    .isInstanceOf(BundleException.class);
        }
        for (int length = 0; length < good.length; length += step * 5) {
            Files.write(broken, java.util.Arrays.copyOf(good, length));
            assertThatThrownBy(() -> site.importFrom(broken, KEYS.getPublic(), true, CLOCK))
                    .as("length %d", length)
                    .isInstanceOf(BundleException.class);
        }
        assertThatThrownBy(site::open).isInstanceOf(MissingDatabaseException.class);
        assertThat(directory.resolve("site/tmp")).isEmptyDirectory();
    }

    @Test
    void keysGoThroughPemAndBack() throws Exception {
        Path secret = directory.resolve("key.pem");
        Path open = directory.resolve("key.pub.pem");
        BundleKeys.write(KEYS, secret, open);
        assertThat(BundleKeys.readPrivate(secret)).isEqualTo(KEYS.getPrivate());
        assertThat(BundleKeys.readPublic(open)).isEqualTo(KEYS.getPublic());
        assertThat(Files.getPosixFilePermissions(secret)).hasSize(2);
        assertThatThrownBy(() -> BundleKeys.readPublic(secret))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("PUBLIC KEY");
        assertThatThrownBy(() -> BundleKeys.write(KEYS, secret, open))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("exists");
    }

    private static int readUntil(AtomicBoolean done, DatabaseStore store) throws DatabaseException {
        int reads = 0;
        while (!done.get() || reads == 0) {
            try (AdvisoryDatabase database = store.open()) {
                assertThat(database.lookup("npm", "left")).isNotEmpty();
                assertThat(database.lookup("Debian:12", "tiny")).hasSize(1);
                reads++;
            }
        }
        return reads;
    }

    private Path mirror() {
        return directory.resolve("mirror");
    }

    private void addRecord(String id, String modified) throws Exception {
        FeedFixture.writeZip(
                mirror().resolve("osv/npm/all.zip"),
                Map.of(id, FeedFixture.npmRecord(id, "left", "9.9.9", modified)));
    }

    private DatabaseStore updated(String name) throws Exception {
        FeedFixture.write(mirror());
        DatabaseStore store = new DatabaseStore(directory.resolve(name));
        assertThat(update(store, mirror()).changed()).isTrue();
        return store;
    }

    private static UpdateResult update(DatabaseStore store, Path mirror) throws Exception {
        return store.update(
                new FeedSource.Directory(mirror), StoreOptions.DEFAULT, FeedProgress.NONE, CLOCK);
    }
}
