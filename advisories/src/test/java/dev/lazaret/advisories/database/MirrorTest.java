package dev.lazaret.advisories.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.advisories.Advisory;
import dev.lazaret.advisories.Advisory.Event;
import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.base.VulnerabilityFinding.Epss;
import dev.lazaret.base.VulnerabilityFinding.Kev;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The whole real mirror; expectations from its own README and from the publishers' pages. */
final class MirrorTest {

    @TempDir static Path directory;
    private static List<SkippedRecord> skipped = List.of();
    private static AdvisoryDatabase database;

    @BeforeAll
    static void build() throws Exception {
        Path mirror = SharedData.require("mirror");
        Path file = directory.resolve("mirror.sqlite");
        skipped =
                new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE)
                        .build(new DirectoryFeeds(mirror, FeedLimits.DEFAULT), Set.of(), file);
        database = AdvisoryDatabase.open(file);
    }

    @AfterAll
    static void close() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void everyRecordIsRead() throws Exception {
        assertThat(skipped).isEmpty();
        Map<String, Long> records = new TreeMap<>();
        database.summary().feeds().forEach(feed -> records.put(feed.name(), feed.records()));
        Map<String, Long> stated = new TreeMap<>();
        stated.put("osv/AlmaLinux", 10L);
        stated.put("osv/Alpine", 2_437L);
        stated.put("osv/Bitnami", 7L);
        stated.put("osv/Debian", 8_693L);
        stated.put("osv/Go", 4_342L);
        stated.put("osv/Maven", 461L);
        stated.put("osv/NuGet", 18L);
        stated.put("osv/Packagist", 1_414L);
        stated.put("osv/PyPI", 2_700L);
        stated.put("osv/Rocky Linux", 3L);
        stated.put("osv/RubyGems", 1_016L);
        stated.put("osv/SwiftURL", 2L);
        stated.put("osv/Ubuntu", 15L);
        stated.put("osv/crates.io", 1_269L);
        stated.put("osv/npm", 928L);
        stated.put("kev", 1_404L);
        stated.put("epss", 29L); // zcat | grep -c ^CVE: the README counts one less
        assertThat(records).isEqualTo(stated);
        assertThat(database.summary().advisories()).isEqualTo(23_315);
    }

    @Test
    void findsLog4Shell() throws Exception {
        List<Advisory> found = database.lookup("Maven", "org.apache.logging.log4j:log4j-core");
        Advisory advisory =
                found.stream().filter(a -> a.id().equals("GHSA-jfh8-c2jp-5v3q")).findFirst().get();
        assertThat(advisory.aliases()).contains("CVE-2021-44228");
        assertThat(advisory.source()).isEqualTo("GHSA");
        assertThat(advisory.urgency()).isEqualTo("CRITICAL");
        assertThat(advisory.cvss().getFirst().score()).isEqualTo(10.0);
        assertThat(advisory.ranges().stream().flatMap(range -> range.events().stream()))
                .contains(
                        new Event(Event.Kind.FIXED, "2.15.0"),
                        new Event(Event.Kind.FIXED, "2.12.2"));
        assertThat(found).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void findsOpensslOfOneAlpineBranch() throws Exception {
        assertThat(database.lookup("Alpine:v3.10", "openssl"))
                .filteredOn(advisory -> advisory.id().equals("ALPINE-CVE-2019-1549"))
                .singleElement()
                .satisfies(advisory -> {
                    assertThat(advisory.upstream()).containsExactly("CVE-2019-1549");
                    assertThat(advisory.ecosystem()).isEqualTo("Alpine:v3.10");
                    assertThat(advisory.ranges().getFirst().events())
                            .containsExactly(
                                    new Event(Event.Kind.INTRODUCED, "0"),
                                    new Event(Event.Kind.FIXED, "1.1.1d-r0"));
                });
        assertThat(database.lookup("Alpine:v9.99", "openssl")).isEmpty();
    }

    @Test
    void findsLodashAndNamesWrittenOtherwise() throws Exception {
        assertThat(database.lookup("npm", "lodash"))
                .anySatisfy(a -> assertThat(a.aliases()).contains("CVE-2019-10744"));
        assertThat(database.lookup("PyPI", "Django")).isNotEmpty();
        assertThat(database.lookup("PyPI", "dJaNgO")).isEqualTo(database.lookup("PyPI", "django"));
        assertThat(database.lookup("NuGet", "newtonsoft.json"))
                .anySatisfy(a -> assertThat(a.packageName()).isEqualTo("Newtonsoft.Json"));
        assertThat(database.lookup("npm", "no-such-package")).isEmpty();
    }

    @Test
    void readsWordsOfDistributors() throws Exception {
        assertThat(database.lookup("Rocky Linux:8", "java-11-openjdk"))
                .anySatisfy(advisory -> {
                    assertThat(advisory.id()).isEqualTo("RLSA-2021:3891");
                    assertThat(advisory.urgency()).isEqualTo("Important");
                    assertThat(advisory.upstream()).contains("CVE-2021-35550");
                });
        assertThat(database.lookup("Ubuntu:14.04:LTS", "a2ps").getFirst())
                .satisfies(advisory -> {
                    assertThat(advisory.urgency()).isEqualTo("low");
                    assertThat(advisory.withdrawn()).isEqualTo("2025-07-18T16:42:37Z");
                    assertThat(advisory.versions()).containsExactly("1:4.14-1.1");
                    assertThat(advisory.summary()).startsWith("Jakub Wilk found");
                });
    }

    @Test
    void knowsWhatIsExploited() throws Exception {
        assertThat(database.kev("CVE-2021-44228"))
                .contains(new Kev("2021-12-10", "2021-12-24", true));
        assertThat(database.kev("CVE-1999-0001")).isEmpty();
        assertThat(database.epss("CVE-1999-0005")).contains(new Epss(0.91963, 0.99030));
        assertThat(database.epss("CVE-1999-99999")).isEmpty();
    }

    @Test
    void listsEcosystemsWithTheirReleases() throws Exception {
        assertThat(database.ecosystems())
                .isSorted()
                .contains("Alpine:v3.10", "Debian:11", "npm", "crates.io", "Ubuntu:14.04:LTS");
    }
}
