package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.RealPodman;
import dev.lazaret.testkit.RealRegistry;
import dev.lazaret.testkit.SharedData;
import dev.lazaret.testkit.Tools;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The main job on real parts: a registry, an engine, a distribution's root, a real image. */
class RealScanTest {

    @TempDir private Path home;

    @Test
    void alpineHasExactlyTheVulnerabilitiesWorkedOutByHand() throws Exception {
        Path image = SharedData.require("images/alpine-3.10.2.tar.gz");
        Path mirror = SharedData.require("mirror");
        Path expected =
                Path.of(System.getProperty("lazaret.root"))
                        .resolve(
                                "match/src/test/resources/dev/lazaret/match/alpine-3.10.2.expected.txt");
        Running running = new Running(home);
        Outcome update = running.lazaret("db", "update", "--quiet", "--from", mirror.toString());
        assertThat(update.exit()).as(update.err()).isEqualTo(0);

        String json =
                running.lazaret("scan", "--offline", "--format", "json", image.toString()).out();

        List<String> found = Findings.of(json);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(expected).stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(Findings::expected)
                                .toList());
    }

    @Test
    void scansFromARealRegistry() throws Exception {
        Path archive = SharedData.require("images/alpine-3.10.2.tar.gz");
        Path plain = unzipped(archive);
        try (RealRegistry registry = RealRegistry.start(home, null)) {
            registry.push(plain, "library/alpine:3.10.2");

            Outcome outcome =
                    new Running(home)
                            .lazaret(
                                    "scan",
                                    "--offline",
                                    registry.host() + "/library/alpine:3.10.2");

            assertThat(outcome.out()).as(outcome.err()).contains("Alpine Linux v3.10");
            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        }
    }

    @Test
    void scansTheExampleFromARealRegistryAndARealEngine() throws Exception {
        Running running = new Running(home);
        running.lazaret("demo", "--keep", home.toString());
        Tools.require("skopeo");
        Path archive = home.resolve("docker.tar");
        Tools.run(
                List.of(
                        "skopeo",
                        "--insecure-policy",
                        "copy",
                        "oci-archive:" + home.resolve("bad-image.tar"),
                        "docker-archive:" + archive + ":localhost/example:1"));
        String database = home.resolve("example.db").toString();
        try (RealRegistry registry = RealRegistry.start(home, null)) {
            registry.push(archive, "team/app:1");
            Outcome outcome =
                    running.lazaret(
                            "scan",
                            "--db",
                            database,
                            "--fail-on",
                            "kev",
                            registry.host() + "/team/app:1");
            assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.BLOCKED);
        }
        try (RealPodman podman = RealPodman.start(home, archive)) {
            Outcome outcome =
                    running.with("CONTAINER_HOST", podman.address())
                            .lazaret(
                                    "scan",
                                    "--db",
                                    database,
                                    "--fail-on",
                                    "kev",
                                    "podman:localhost/example:1");
            assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.BLOCKED);
        }
    }

    @Test
    void inventoryOfARealDebianRootEqualsDpkg() throws Exception {
        Path root = debianRoot();
        Tools.require("dpkg-query");

        Outcome outcome = new Running(home).lazaret("sbom", "--format", "json", "rootfs:" + root);

        String dpkg =
                Tools.run(
                        List.of(
                                "dpkg-query",
                                "--admindir=" + root.resolve("var/lib/dpkg"),
                                "-W",
                                "-f=${Package} ${Version}\n"));
        assertThat(Findings.packages(outcome.out(), "deb"))
                .containsExactlyInAnyOrderElementsOf(dpkg.lines().toList());
    }

    private static Path debianRoot() {
        String root = System.getProperty("lazaret.debian.root", "");
        assumeTrue(
                !root.isEmpty() && Files.isDirectory(Path.of(root)),
                "SKIPPED: needs -Dlazaret.debian.root=DIR, a debootstrap'd Debian; .ci/run makes it");
        return Path.of(root);
    }

    private Path unzipped(Path archive) throws Exception {
        Path plain = home.resolve("alpine.tar");
        try (var in = new GZIPInputStream(Files.newInputStream(archive))) {
            Files.copy(in, plain);
        }
        return plain;
    }
}
