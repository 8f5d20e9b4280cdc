package dev.lazaret.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.advisories.cvss.CvssVectors;
import dev.lazaret.advisories.database.AdvisoryDatabase;
import dev.lazaret.advisories.database.DatabaseBuilder;
import dev.lazaret.advisories.feeds.DirectoryFeeds;
import dev.lazaret.advisories.feeds.FeedLimits;
import dev.lazaret.advisories.feeds.FeedProgress;
import dev.lazaret.testkit.Goldens;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The packages of alpine-3.10.2 against the real mirror: all its advisories and no other. */
class AlpineImageTest {

    /** name, version, origin: as {@code apk info -v} and the origin lines of the database say. */
    private static final List<String> PACKAGES =
            List.of(
                    "musl 1.1.22-r3 musl",
                    "busybox 1.30.1-r2 busybox",
                    "alpine-baselayout 3.1.2-r0 alpine-baselayout",
                    "alpine-keys 2.1-r2 alpine-keys",
                    "libcrypto1.1 1.1.1c-r0 openssl",
                    "libssl1.1 1.1.1c-r0 openssl",
                    "ca-certificates-cacert 20190108-r0 ca-certificates",
                    "libtls-standalone 2.9.1-r0 libtls-standalone",
                    "ssl_client 1.30.1-r2 busybox",
                    "zlib 1.2.11-r1 zlib",
                    "apk-tools 2.10.4-r2 apk-tools",
                    "scanelf 1.2.3-r0 pax-utils",
                    "musl-utils 1.1.22-r3 musl",
                    "libc-utils 0.7.1-r0 libc-dev");

    @Test
    void hasExactlyTheExpectedFindings(@TempDir Path folder) throws Exception {
        Path mirror = SharedData.require("mirror");
        Path file = folder.resolve("advisories.db");
        new DatabaseBuilder(FeedLimits.DEFAULT, CvssVectors::parse, FeedProgress.NONE)
                .build(new DirectoryFeeds(mirror, FeedLimits.DEFAULT), Set.of("Alpine"), file);

        try (AdvisoryDatabase database = AdvisoryDatabase.open(file)) {
            Matches matches =
                    new Matcher(database)
                            .match(
                                    Samples.image(
                                            Samples.ALPINE_310,
                                            PACKAGES.stream()
                                                    .map(line -> line.split(" ", -1))
                                                    .map(part ->
                                                            Samples.os("apk", part[0], part[1])
                                                                    .source(part[2], part[1]))
                                                    .toArray(
                                                            dev.lazaret.base.Package.Builder[]
                                                                    ::new)));

            assertThat(
                            matches.findings().stream()
                                    .map(finding ->
                                            String.join(
                                                    " ",
                                                    finding.id(),
                                                    String.join(",", finding.aliases()),
                                                    finding.component().name(),
                                                    finding.component().version(),
                                                    finding.fixedIn()))
                                    .sorted())
                    .containsExactlyElementsOf(expected());
            assertThat(matches.gaps()).isEmpty();
        }
    }

    private static List<String> expected() throws Exception {
        return Files.readAllLines(
                        Goldens.resources().resolve("dev/lazaret/match/alpine-3.10.2.expected.txt"))
                .stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }
}
