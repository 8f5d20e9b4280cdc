package dev.lazaret.advisories.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.CorruptDatabaseException;
import dev.lazaret.advisories.DatabaseException;
import dev.lazaret.advisories.DatabaseFormatException;
import dev.lazaret.advisories.MissingDatabaseException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Whatever is done to a file, the reader answers or throws one of its own exceptions. */
final class DamagedDatabaseTest {

    @TempDir static Path directory;
    private static byte[] good = {};

    @BeforeAll
    static void build() throws Exception {
        FeedFixture.write(directory.resolve("m"));
        Map<String, String> npm = new LinkedHashMap<>();
        for (int i = 0; i < 600; i++) {
            npm.put(
                    "GHSA-" + i,
                    FeedFixture.npmRecord(
                            "GHSA-" + i, "package-" + i % 300, "1.0." + i, "2026-01-01T00:00:00Z"));
        }
        FeedFixture.writeZip(directory.resolve("m/osv/npm/all.zip"), npm);
        Path file = directory.resolve("good");
        FeedFixture.build(directory.resolve("m"), file);
        good = Files.readAllBytes(file);
    }

    @Test
    void missingFileSaysSo() {
        assertThatThrownBy(() -> AdvisoryDatabase.open(directory.resolve("absent")))
                .isInstanceOf(MissingDatabaseException.class)
                .hasMessageContaining("lazaret db update");
    }

    @Test
    void everyTruncationIsSeenAtOnce() throws Exception {
        for (int length = 0; length < good.length; length += 4_093) {
            Path file = written(Arrays.copyOf(good, length));
            assertThatThrownBy(() -> AdvisoryDatabase.open(file))
                    .isInstanceOf(CorruptDatabaseException.class)
                    .hasMessageContaining("lazaret db update");
        }
    }

    @Test
    void otherFormatsAndOtherFilesAreToldApart() throws Exception {
        assertThatThrownBy(() -> AdvisoryDatabase.open(written(with(63, 0))))
                .isInstanceOf(DatabaseFormatException.class)
                .hasMessageContaining("format 0 and this program reads 1");
        assertThatThrownBy(() -> AdvisoryDatabase.open(written(with(63, 9))))
                .isInstanceOf(DatabaseFormatException.class)
                .hasMessageContaining("newer lazaret");
        assertThatThrownBy(() -> AdvisoryDatabase.open(written(with(68, 0))))
                .isInstanceOf(CorruptDatabaseException.class)
                .hasMessageContaining("no advisory database");
        assertThatThrownBy(() -> AdvisoryDatabase.open(written(new byte[8_192])))
                .isInstanceOf(CorruptDatabaseException.class);
    }

    @Test
    void changedBytesGiveAnAnswerOrATypedError() throws Exception {
        Random random = new Random(20_260_101);
        int refused = 0;
        for (int round = 0; round < 250; round++) {
            byte[] bad = good.clone();
            for (int i = 0; i <= round % 8; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            // the pages' headers and cell pointers are where the damage is worst
            int page = random.nextInt(bad.length / Schema.PAGE_BYTES) * Schema.PAGE_BYTES;
            bad[page + random.nextInt(64)] = (byte) random.nextInt();
            refused += readsOrRefuses(written(bad)) ? 0 : 1;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void fileCutWhileItIsOpenIsATypedError() throws Exception {
        Path file = written(good);
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            try (var channel =
                    java.nio.channels.FileChannel.open(
                            file, java.nio.file.StandardOpenOption.WRITE)) {
                channel.truncate(100);
            }
            assertThatThrownBy(() -> readAll(database)).isInstanceOf(DatabaseException.class);
        }
    }

    private static boolean readsOrRefuses(Path file) {
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            readAll(database);
            return true;
        } catch (DatabaseException e) {
            assertThat(e).hasMessageContaining(file.toString());
            return false;
        }
    }

    private static void readAll(AdvisoryDatabase database) throws DatabaseException {
        database.ecosystems();
        database.summary();
        database.skipped();
        for (int i = 0; i < 300; i += 5) {
            database.lookup("npm", "package-" + i);
        }
        database.lookup("Debian:12", "tiny");
        database.kev("CVE-2026-1001");
        database.epss("CVE-2026-1002");
    }

    private static byte[] with(int at, int value) {
        byte[] changed = good.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private static Path written(byte[] bytes) throws Exception {
        return Files.write(directory.resolve("damaged.sqlite"), bytes);
    }
}
