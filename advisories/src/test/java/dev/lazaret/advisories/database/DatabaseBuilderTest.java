package dev.lazaret.advisories.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.FeedException;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class DatabaseBuilderTest {

    @TempDir Path directory;

    @Test
    void compilesWhatTheRecordsSay() throws Exception {
        Path file = built("a");
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            assertThat(database.ecosystems()).containsExactly("Debian:12", "Debian:13", "npm");
            Advisory left = database.lookup("npm", "left").getFirst();
            assertThat(left.id()).isEqualTo("GHSA-aaaa-aaaa-aaaa");
            assertThat(left.cvss().getFirst().score()).isEqualTo(9.8);
            assertThat(left.aliases()).containsExactly("CVE-2026-1001");
            Advisory tiny = database.lookup("Debian:12", "tiny").getFirst();
            assertThat(tiny.urgency()).isEqualTo("not yet assigned");
            assertThat(tiny.summary()).isEqualTo("A buffer in tiny overflows.");
            assertThat(tiny.ranges().getFirst().events())
                    .containsExactly(
                            new Event(Event.Kind.INTRODUCED, "0"),
                            new Event(Event.Kind.FIXED, "1.0-2+deb12u1"));
            assertThat(database.lookup("Debian:14", "tiny")).isEmpty();
            assertThat(database.kev("CVE-2026-1001"))
                    .contains(new Kev("2026-01-05", "2026-01-26", true));
            assertThat(database.epss("CVE-2026-1001")).contains(new Epss(0.5, 1.0));
            DatabaseSummary summary = database.summary();
            assertThat(summary.newest()).isEqualTo("2026-02-03T04:05:06Z");
            assertThat(summary.advisories()).isEqualTo(3);
            assertThat(summary.packages()).isEqualTo(4);
            assertThat(summary.kev()).isEqualTo(1);
            assertThat(summary.epss()).isEqualTo(2);
            assertThat(summary.digest()).isEqualTo(DatabaseFiles.digestOf(file));
        }
    }

    @Test
    void sameFeedsGiveTheSameBytes() throws Exception {
        assertThat(Files.mismatch(built("a"), built("b"))).isEqualTo(-1);
    }

    @Test
    void orderOfRecordsInAnArchiveDoesNotMatter() throws Exception {
        Map<String, String> forward = new LinkedHashMap<>();
        Map<String, String> backward = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            int j = 199 - i;
            forward.put("GHSA-" + i, record(i));
            backward.put("GHSA-" + j, record(j));
        }
        assertThat(dump(forward, "forward")).isEqualTo(dump(backward, "backward"));
    }

    @Test
    void newerOfTwoRecordsWithOneIdCounts() throws Exception {
        Map<String, String> records = new LinkedHashMap<>();
        records.put(
                "new", FeedFixture.npmRecord("GHSA-x", "left", "2.0.0", "2026-05-01T00:00:00Z"));
        records.put(
                "old", FeedFixture.npmRecord("GHSA-x", "left", "1.0.0", "2026-04-01T00:00:00Z"));
        FeedFixture.writeZip(directory.resolve("m/osv/npm/all.zip"), records);
        Path file = directory.resolve("db");
        FeedFixture.build(directory.resolve("m"), file);
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            assertThat(database.lookup("npm", "left"))
                    .singleElement()
                    .satisfies(a -> assertThat(a.modified()).startsWith("2026-05"));
        }
    }

    @Test
    void badRecordsAreReportedAndTheRestIsCompiled() throws Exception {
        Map<String, String> records = new LinkedHashMap<>();
        records.put("cut", "{\"id\": \"GHSA-cut\", \"affected\": [{");
        records.put("none", "[]");
        records.put("good", record(7));
        records.put("bomb", "{\"id\": \"GHSA-b\", \"details\": \"" + " ".repeat(40 << 20) + "\"}");
        FeedFixture.writeZip(directory.resolve("m/osv/npm/all.zip"), records);
        Path file = directory.resolve("db");
        List<SkippedRecord> skipped = FeedFixture.build(directory.resolve("m"), file);
        assertThat(skipped)
                .extracting(SkippedRecord::entry)
                .containsExactly("bomb.json", "cut.json", "none.json");
        assertThat(skipped.getFirst().reason()).contains("larger than");
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            assertThat(database.lookup("npm", "package-7")).hasSize(1);
            assertThat(database.skipped()).isEqualTo(skipped);
            assertThat(database.summary().feeds().getFirst().skipped()).isEqualTo(3);
        }
    }

    @Test
    void archiveGivesOnlyItsOwnEcosystem() throws Exception {
        FeedFixture.writeZip(
                directory.resolve("m/osv/npm/all.zip"),
                Map.of("DSA-9001-1", FeedFixture.DEBIAN_RECORD));
        Path file = directory.resolve("db");
        FeedFixture.build(directory.resolve("m"), file);
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            assertThat(database.ecosystems()).isEmpty();
        }
    }

    @Test
    void bareBucketLayoutAndChosenEcosystemsWork() throws Exception {
        FeedFixture.write(directory.resolve("m"));
        DirectoryFeeds bare = new DirectoryFeeds(directory.resolve("m/osv"), FeedLimits.DEFAULT);
        DatabaseBuilder builder =
                new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE);
        Path file = directory.resolve("db");
        builder.build(bare, Set.of("npm"), file);
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            assertThat(database.ecosystems()).containsExactly("npm");
            assertThat(database.summary().kev()).isZero();
        }
        assertThatThrownBy(() -> builder.build(bare, Set.of("Cobol"), directory.resolve("x")))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no ecosystem 'Cobol'; it has Debian, npm");
        assertThat(directory.resolve("x")).doesNotExist();
    }

    @Test
    void fileThatIsNoZipEndsTheBuildAndLeavesNothing() throws Exception {
        Path archive = directory.resolve("m/osv/npm/all.zip");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "<html>not found</html>");
        Path file = directory.resolve("db");
        assertThatThrownBy(() -> FeedFixture.build(directory.resolve("m"), file))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("as a zip");
        assertThat(directory.toFile().list()).containsExactly("m");
    }

    @Test
    void sqliteProgramReadsIt() throws Exception {
        Tools.require("sqlite3");
        Path file = built("a");
        String id =
                Tools.run(
                        List.of(
                                "sqlite3",
                                "file:" + file + "?mode=ro&immutable=1",
                                "PRAGMA integrity_check",
                                "SELECT id FROM advisory WHERE ecosystem='npm' AND name='left'"));
        assertThat(id.lines()).containsExactly("ok", "GHSA-aaaa-aaaa-aaaa");
    }

    private String dump(Map<String, String> records, String name) throws Exception {
        FeedFixture.writeZip(directory.resolve(name + "/osv/npm/all.zip"), records);
        Path file = directory.resolve(name + ".sqlite");
        FeedFixture.build(directory.resolve(name), file);
        StringBuilder text = new StringBuilder();
        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            for (int i = 0; i < 200; i++) {
                text.append(database.lookup("npm", "package-" + i % 20)).append('\n');
            }
        }
        return text.toString();
    }

    private static String record(int number) {
        return FeedFixture.npmRecord(
                "GHSA-" + number,
                "package-" + number % 20,
                "1.0." + number,
                "2026-01-01T00:00:00Z");
    }

    private Path built(String name) throws Exception {
        Path mirror = directory.resolve(name);
        FeedFixture.write(mirror);
        Path file = directory.resolve(name + ".sqlite");
        assertThat(FeedFixture.build(mirror, file)).isEmpty();
        return file;
    }
}
