package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Whole command lines on the example image; nothing from elsewhere is needed. */
class CommandLineTest {

    @TempDir private Path home;
    private Running running;
    private String image;
    private String database;

    @BeforeEach
    void makeExample() {
        running = new Running(home).builtAs("this build");
        Outcome demo = running.lazaret("demo", "--keep", home.resolve("kept").toString());
        assertThat(demo.exit()).as(demo.err()).isEqualTo(0);
        image = home.resolve("kept/bad-image.tar").toString();
        database = home.resolve("kept/example.db").toString();
    }

    @Test
    void demoShowsABlockedVerdict() {
        assertThat(running.lazaret("demo").out())
                .startsWith("BLOCKED  example/bad-image:latest\n")
                .contains("apk upgrade libcrypto3 libssl3  3.3.0-r2 → 3.3.1-r1")
                .contains("CVE-2021-44228      exploited (KEV)")
                .contains("lodash")
                .contains("CVE-2024-35195");
    }

    @Test
    void verdictIsTheExitCode() {
        assertThat(scan("--fail-on", "critical").exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(scan("--fail-on", "kev").exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(scan().exit()).isEqualTo(ExitCode.PASSED);
        assertThat(
                        scan(
                                        "--fail-on",
                                        "critical",
                                        "--severity",
                                        "critical",
                                        "--ignore",
                                        "CVE-2021-44228,CVE-2024-5535")
                                .exit())
                .isEqualTo(ExitCode.PASSED);
    }

    @Test
    void withoutADatabaseTheRestIsReportedAndTheExitCodeIs3() {
        Outcome outcome = running.lazaret("scan", "--offline", image);

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.out()).startsWith("VULNERABILITIES WERE NOT LOOKED AT");
        assertThat(outcome.out()).contains("8 packages");
        assertThat(running.lazaret("scan", "--offline", "--accept-gaps", image).exit())
                .isEqualTo(ExitCode.PASSED);
    }

    @Test
    void sameScanGivesTheSameBytesCachedOrNot() {
        String cold = scan("--format", "json").out();

        assertThat(scan("--format", "json").out()).isEqualTo(cold);
        assertThat(scan("--format", "json", "--no-cache", "--parallel", "1").out()).isEqualTo(cold);
        assertThat(running.lazaret("cache", "status").out()).contains("Layers:      3");
    }

    @Test
    void severalFormatsInOneRun() throws IOException {
        Path sarif = home.resolve("scan.sarif");
        Path html = home.resolve("scan.html");

        Outcome outcome =
                scan("--format", "table", "--format", "sarif=" + sarif, "--format", "html=" + html);

        assertThat(outcome.out()).startsWith("PASSED");
        assertThat(sarif).content().contains("\"version\": \"2.1.0\"");
        assertThat(html).content().startsWith("<!doctype html>");
        assertThat(scan("--format", "table", "--format", "json").exit()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void sbomComesBackAsTheSameScan() {
        Path sbom = home.resolve("sbom.json");
        assertThat(running.lazaret("sbom", image, "--output", sbom.toString()).exit()).isEqualTo(0);

        Outcome outcome =
                running.lazaret(
                        "scan",
                        "--offline",
                        "--db",
                        database,
                        "--fail-on",
                        "critical",
                        "sbom:" + sbom);

        assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(ExitCode.BLOCKED);
        assertThat(outcome.out())
                .contains("apk upgrade libcrypto3 libssl3")
                .contains("CVE-2020-8203");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"table", "sarif", "junit", "openvex", "gitlab", "gitlab-secrets", "html"})
    void sbomRefusesFormatsThatWouldClaimAVerdict(String format) {
        Outcome outcome = running.lazaret("sbom", "-f", format, image);

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("one of cyclonedx, spdx, json");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void sbomAsJsonHasNoVerdict() {
        assertThat(running.lazaret("sbom", "-f", "json", image).out())
                .contains("\"verdict\": null")
                .doesNotContain("\"pass\"");
    }

    @Test
    void explainsMatchesAndUnknownIds() {
        Outcome match =
                running.lazaret("explain", "cve-2021-44228", "--image", image, "--db", database);
        Outcome none = running.lazaret("explain", "CVE-1999-1", "--image", image, "--db", database);

        assertThat(match.out())
                .contains("AFFECTED (GHSA-jfh8-c2jp-5v3q)")
                .contains("app/lib/log4j-core-2.14.1.jar");
        assertThat(none.out()).startsWith("No advisory called 'CVE-1999-1'");
    }

    @Test
    void waiversExcuseUntilTheyExpire() throws IOException {
        Path waivers = home.resolve("waivers.yaml");
        String waiver =
                "waivers: [{id: GHSA-jfh8-c2jp-5v3q, until: %s, by: alice, why: no logging}]\n";

        Files.writeString(waivers, waiver.formatted("2026-11-22"));
        assertThat(scan("--fail-on", "kev", "--waivers", waivers.toString()).exit()).isEqualTo(0);

        Files.writeString(waivers, waiver.formatted("2026-11-21"));
        Outcome expired = scan("--fail-on", "kev", "--waivers", waivers.toString());
        assertThat(expired.exit()).isEqualTo(ExitCode.BLOCKED);
        assertThat(expired.out()).contains("policy/expired-waiver");
    }

    @Test
    void optionsTakeDefaultsFromEnvironmentAndFile() throws IOException {
        assertThat(
                        new Running(home)
                                .with("LAZARET_FAIL_ON", "kev")
                                .lazaret("scan", "--db", database, image)
                                .exit())
                .isEqualTo(ExitCode.BLOCKED);

        Files.createDirectories(home.resolve("config/lazaret"));
        Files.writeString(home.resolve("config/lazaret/config.yaml"), "fail-on: [critical, kev]\n");
        assertThat(scan().exit()).isEqualTo(ExitCode.BLOCKED);
    }

    @Test
    void wrongUsageSaysWhatIsRight() {
        assertThat(scan("--fail-on", "terrible").err()).contains("a severity (low, medium, high");
        assertThat(scan("--severty", "low").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(scan("--format", "pdf").err()).contains("one of table, json");
        assertThat(running.lazaret("scn").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(scan("--timeout", "soon").err()).contains("such as 90s");
    }

    @Test
    void sourceThatIsNotThereIsExitCode3() {
        Outcome outcome = running.lazaret("scan", "docker-archive:" + home.resolve("none.tar"));

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(outcome.err()).contains("none.tar");
    }

    @Test
    void truncatedImageIsAnErrorOrAGapAndNothingIsLeftBehind() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(image));
        Path cut = Files.write(home.resolve("cut.tar"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(scanOf(cut.toString()).exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        try (Stream<Path> left = Files.list(home.resolve("cache/lazaret/tmp"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void givesUpWhenTheTimeIsOver() throws Exception {
        try (ServerSocketChannel silent = silentServer()) {
            int port = silent.socket().getLocalPort();

            Outcome outcome = scanOf("127.0.0.1:" + port + "/team/app:1", "--timeout", "1s");

            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(outcome.err()).contains("--timeout");
            assertThat(Thread.interrupted()).isFalse();
        }
    }

    /** Accepts connections and never answers. */
    private static ServerSocketChannel silentServer() throws IOException {
        return ServerSocketChannel.open()
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Test
    void comparesVersionsInOrder() {
        Outcome outcome =
                new Running(home)
                        .input("1.0~rc1 1.0\n1:1 2\n1.0 1.0\n")
                        .lazaret("compare-versions", "dpkg");

        assertThat(outcome.out()).isEqualTo("1.0~rc1 < 1.0\n1:1 > 2\n1.0 = 1.0\n");
        assertThat(new Running(home).lazaret("compare-versions", "cobol").exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void cacheIsPrunedWhenAsked() {
        scan();

        assertThat(running.lazaret("cache", "prune").out()).startsWith("Deleted 0 layers");
        assertThat(running.lazaret("cache", "prune", "--all").out()).startsWith("Deleted 3 layers");
    }

    @Test
    void helpManAndCompletionCoverEveryCommand() {
        List<String> commands =
                List.of("scan", "explain", "sbom", "db", "cache", "compare-versions", "demo");

        assertThat(running.lazaret("--help").out()).contains(commands);
        assertThat(running.lazaret("man").out()).contains(".TH LAZARET 1").contains("lazaret scan");
        assertThat(running.lazaret("completion").out()).contains(commands);
    }

    private Outcome scan(String... options) {
        return scanOf(image, options);
    }

    private Outcome scanOf(String subject, String... options) {
        String[] arguments =
                Stream.of(
                                Stream.of("scan", "--offline", "--db", database),
                                Stream.of(options),
                                Stream.of(subject))
                        .flatMap(part -> part)
                        .toArray(String[]::new);
        return running.lazaret(arguments);
    }

    @Test
    void aGateThatNeverFiresIsWrongUsage() {
        Outcome outcome =
                new Running(home)
                        .lazaret("scan", "--severity", "high", "--fail-on", "medium", "x.tar");
        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--fail-on medium never sees what --severity high");
    }

    @Test
    void variablesThatSetNothingAreSaid() {
        Outcome outcome =
                new Running(home)
                        .with("LAZARET_FIAL_ON", "high")
                        .with("LAZARET_SERVICE_HOST", "10.0.0.1")
                        .with("LAZARET_QUIET", "1")
                        .lazaret("cache", "status");
        assertThat(outcome.exit()).isEqualTo(ExitCode.PASSED);
        assertThat(outcome.err())
                .isEqualTo(
                        "lazaret: LAZARET_FIAL_ON sets no option; did you mean LAZARET_FAIL_ON?\n");
    }

    @Test
    void booleansOfTheEnvironmentAreTrueOrFalse() {
        Running running = new Running(home);
        for (String yes : List.of("1", "yes", "true", "0", "no", "FALSE")) {
            Outcome outcome =
                    running.with("LAZARET_NO_CACHE", yes)
                            .lazaret("scan", "--offline", "absent.tar");
            assertThat(outcome.err()).contains("absent.tar");
        }
        Outcome wrong = running.with("LAZARET_NO_CACHE", "perhaps").lazaret("scan", "absent.tar");
        assertThat(wrong.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err())
                .contains("'perhaps' is neither true nor false")
                .contains("LAZARET_NO_CACHE is set in the environment");
    }

    @Test
    void limitsAreNumbersAboveZero() {
        for (String option : List.of("--max-layer-bytes", "--parallel")) {
            Outcome outcome = new Running(home).lazaret("scan", option, "-5", "x.tar");
            assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
            assertThat(outcome.err()).contains(option + " is a number above 0, not -5");
        }
    }

    @Test
    void aReadOnlyCacheIsNoHindrance() throws IOException {
        Path other = home.resolve("other");
        Files.createDirectories(other.resolve("cache/lazaret"));
        Files.writeString(other.resolve("cache/lazaret/tmp"), "a file is in its place");
        Outcome outcome = new Running(other).lazaret("scan", "--offline", "absent.tar");
        assertThat(outcome.err()).contains("absent.tar");
    }

    @Test
    void whatKilledRunsLeftIsPruned() throws IOException {
        Path left = home.resolve("cache/lazaret/tmp/scan-1-1");
        Path young = home.resolve("cache/lazaret/tmp/scan-2-2");
        Files.createDirectories(left);
        Files.createDirectories(young);
        Files.writeString(left.resolve("layer"), "bytes");
        Files.setLastModifiedTime(left, FileTime.from(Running.NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(young, FileTime.from(Running.NOW));
        new Running(home).lazaret("cache", "prune");
        assertThat(left).doesNotExist();
        assertThat(young).exists();
    }
}
