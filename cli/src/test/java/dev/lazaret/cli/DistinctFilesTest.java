package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is read is there afterwards, whatever the files of a command line are called. */
class DistinctFilesTest {

    @TempDir private Path home;
    private Path input = Path.of("");

    @BeforeEach
    void writesTheInput() throws IOException {
        input = home.resolve("in.tar");
        HardenImages.write(input);
    }

    private Outcome run(String... arguments) {
        return new Running(home).lazaret(arguments);
    }

    /** Refused as wrong use for these two, and no file is there, gone or changed. */
    private void refused(String one, String other, String... arguments) throws IOException {
        Map<Path, String> before = files();
        Outcome outcome = run(arguments);
        assertThat(outcome.exit()).as(outcome.out() + outcome.err()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains(one, other, "give " + one + " another place");
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(home.resolve("cache"))) {
                    files.put(file, Digest.sha256(Files.readAllBytes(file)).hex());
                }
            }
        }
        return files;
    }

    private String at(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void hardenKeepsTheImageThatItReads() throws IOException {
        String in = input.toString();
        String out = at("out.tar");
        refused("--proof", "IMAGE", "harden", in, "-o", out, "--proof", in);
        refused("--write-plan", "IMAGE", "harden", in, "--write-plan", in);
        refused("-o", "IMAGE", "harden", "oci-archive:" + in, "-o", in, "--overwrite");
        Files.createSymbolicLink(home.resolve("link.tar"), input);
        refused("--proof", "IMAGE", "harden", in, "-o", out, "--proof", at("link.tar"));
        Files.createLink(home.resolve("hard.tar"), input);
        refused("--proof", "IMAGE", "harden", in, "-o", out, "--proof", at("hard.tar"));
        Path base = Files.copy(input, home.resolve("base.tar"));
        refused(
                "--proof", "--base", "harden", in, "--base", "" + base, "-o", out, "--proof",
                "" + base);
    }

    @Test
    void hardenWritesNothingTwice() throws IOException {
        String in = input.toString();
        String out = at("out.tar");
        refused("--proof", "-o", "harden", in, "-o", out, "--proof", at("x/../out.tar"));
        refused("--write-plan", "-o", "harden", in, "-o", out, "--write-plan", out);
        refused(
                "--write-plan",
                "--proof",
                "harden",
                in,
                "-o",
                out,
                "--proof",
                at("p"),
                "--write-plan",
                at("p"));
        refused(
                "--write-plan",
                "the proof",
                "harden",
                in,
                "-o",
                out,
                "--write-plan",
                out + ".proof.json");
        refused(
                "--profiles",
                "--proof",
                "harden",
                in,
                "-o",
                out,
                "--proof",
                at("seccomp.json"),
                "--profiles",
                home.toString());
        refused(
                "--profiles",
                "-o",
                "harden",
                in,
                "-o",
                "docker-archive:" + at("apparmor"),
                "--profiles",
                home.toString());
    }

    @Test
    void hardenKeepsThePlanThatItReads() throws IOException {
        String in = input.toString();
        String plan = at("plan.yaml");
        Files.writeString(Path.of(plan), "steps: [drop-ports]\n");
        refused("--write-plan", "--plan", "harden", in, "--plan", plan, "--write-plan", plan);
        refused(
                "--proof",
                "--plan",
                "harden",
                in,
                "--plan",
                plan,
                "-o",
                at("out.tar"),
                "--proof",
                plan);
    }

    @Test
    void nothingIsWrittenIntoALayoutButTheLayout() throws IOException {
        String layout = at("layout");
        assertThat(run("harden", "--offline", input.toString(), "-o", "oci:" + layout).exit())
                .isEqualTo(ExitCode.PASSED);
        String index = layout + "/index.json";
        refused("--proof", "IMAGE", "harden", "oci:" + layout, "-o", at("o.tar"), "--proof", index);
        refused("--output", "IMAGE", "scan", "--offline", "oci:" + layout, "-o", index);
        refused(
                "--proof",
                "-o",
                "harden",
                input.toString(),
                "-o",
                "oci:" + at("new"),
                "--proof",
                at("new/proof.json"));
    }

    @Test
    void aReportNeverReplacesWhatItIsAbout() throws IOException {
        String in = input.toString();
        refused("--format json", "IMAGE", "scan", "--offline", in, "-f", "table,json=" + in);
        refused("--output", "IMAGE", "sbom", in, "-o", in);
        refused("--output", "IMAGE", "layers", "--offline", in, "-o", in);
        refused("--output", "IMAGE", "layers", "--offline", in, "--html", "-o", in);
        refused("--output", "IMAGE", "layers", in, "--extract", "/etc/open", "-o", in);
        Files.copy(input, home.resolve("b.tar"));
        refused("--output", "AFTER", "diff", "--offline", in, at("b.tar"), "-o", at("b.tar"));
    }

    @Test
    void aReportNeverReplacesWhatItIsJudgedBy() throws IOException {
        String in = input.toString();
        String policy = at("policy.yaml");
        Files.writeString(Path.of(policy), "version: 1\n");
        refused("--output", "--policy", "scan", in, "--policy", policy, "-o", policy);
        refused("--output", "--waivers", "scan", in, "--waivers", policy, "-o", policy);
        String vex = at("vex.json");
        Files.writeString(
                Path.of(vex),
                """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://example.com/1",
                 "author": "a", "timestamp": "2026-01-01T00:00:00Z", "version": 1,
                 "statements": []}
                """);
        refused("--output", "--vex", "scan", "--offline", in, "--vex", vex, "-o", vex);
        Path dockerfile = Files.writeString(home.resolve("Dockerfile"), "FROM scratch\n");
        refused("--output", "PATH", "lint", home.toString(), "-o", dockerfile.toString());
    }

    @Test
    void aBundleNeverReplacesItsKey() throws IOException {
        assertThat(run("db", "keygen", at("site")).exit()).isEqualTo(ExitCode.PASSED);
        refused("FILE", "--key", "db", "export", at("site.key"), "--key", at("site.key"));
    }

    @Test
    void aDatabaseIsNotBuiltOverItsFeeds() throws IOException {
        Path feed = Files.createDirectories(home.resolve("mirror/osv")).resolve("all.zip");
        Files.writeString(feed, "a feed");
        refused("--output", "--from", "db", "build", "--from", at("mirror"), "-o", "" + feed);
    }

    @Test
    void twoReportsInOneFileAreSeenThroughItsSpellings() throws IOException {
        Outcome outcome =
                run("sbom", "" + input, "-f", "cyclonedx=" + at("a"), "-f", "spdx=" + at("./a"));
        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("two formats would be written to the same file");
        assertThat(home.resolve("a")).doesNotExist();
    }

    @Test
    void devicesMayBeNamedTwice() {
        Outcome outcome =
                run(
                        "harden",
                        "--offline",
                        "" + input,
                        "-o",
                        at("out.tar"),
                        "--proof",
                        "/dev/null",
                        "--write-plan",
                        "/dev/null");
        assertThat(outcome.exit()).as(outcome.err()).isEqualTo(ExitCode.PASSED);
    }
}
