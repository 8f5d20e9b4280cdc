package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.FakeClamd;
import dev.lazaret.testkit.RealClamd;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files shown to a virus scanner, through whole command lines: Debian's clamd and worse ones. */
class ClamdScanTest {

    @TempDir private Path home;
    private Path image;

    @BeforeEach
    void writeImage() throws IOException {
        byte[] base =
                new TarBuilder()
                        .file("opt/deleted.com", RealClamd.testFile())
                        .file("opt/packed.gz", TarBuilder.gzip(bytes(RealClamd.testFile())))
                        .file("opt/two-limits", new byte[RealClamd.STREAM_BYTES_MAX + 1])
                        .file("opt/one-limit", new byte[600 << 10])
                        .build();
        byte[] upper =
                new TarBuilder()
                        .file("opt/.wh.deleted.com", "")
                        .file("srv/good", "nothing to see")
                        .file("srv/bad", "padding before " + RealClamd.testFile())
                        .build();
        image = new BuiltImage("example/app:1", List.of(base, upper)).write(home.resolve("i.tar"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Outcome scan(Running running, String... more) {
        List<String> line = List.of("scan", "--offline", image.toString());
        return running.lazaret(
                Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
    }

    private Outcome scan(String... more) {
        return scan(new Running(home), more);
    }

    private static String unwrapped(String table) {
        return table.replaceAll("\\s+", " ");
    }

    @Test
    void debiansClamdFindsTheTestFileVisiblePackedAndDeletedAndSaysWhatItLeftOut()
            throws Exception {
        try (RealClamd clamd = RealClamd.start(home)) {
            Outcome outcome = scan("--clamd", clamd.address(), "--verbose");

            String evidence = "ClamAV knows it as " + RealClamd.SIGNATURE;
            assertThat(unwrapped(outcome.out()))
                    .as(outcome.err())
                    .contains("opt/packed.gz: " + evidence)
                    .contains("srv/bad: " + evidence)
                    .contains(
                            "opt/deleted.com: " + evidence,
                            "recoverable: layer 1 ships it, layer 2 only hides it")
                    .contains("opt/two-limits")
                    .contains("more than StreamMaxLength of clamd.conf allows")
                    .contains("opt/one-limit")
                    .contains("Heuristics.Limits.Exceeded")
                    .contains("Virus scanner: ClamAV ");
            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(scan("--clamd", clamd.address(), "--policy", "baseline").exit())
                    .isEqualTo(ExitCode.BLOCKED);
        }
    }

    @Test
    void whatItSaysIsNeverTakenFromTheCacheAndNeverPutThere() throws IOException {
        Running running = new Running(home);
        scan(running);
        try (FakeClamd clamd = FakeClamd.knowing("nothing to see", "Late.Signature-1")) {
            Outcome found = scan(running, "--clamd", clamd.address(), "--format", "json");
            assertThat(found.out())
                    .contains("Late.Signature-1", "\"version\": \"" + FakeClamd.VERSION + "\"");
            assertThat(clamd.files()).isEqualTo(6);
        }
        try (FakeClamd clamd = FakeClamd.knowing("no such text", "Other-1")) {
            assertThat(scan(running, "--clamd", clamd.address()).out())
                    .doesNotContain("malware-signature");
            assertThat(clamd.files()).isEqualTo(6);
        }
        assertThat(scan(running).out()).doesNotContain("malware-signature", "Virus scanner");
    }

    @Test
    void theAddressMayStandInTheEnvironmentOrTheConfigurationFile() throws IOException {
        try (FakeClamd clamd = FakeClamd.knowing("nothing to see", "Sample-1")) {
            assertThat(scan(new Running(home).with("LAZARET_CLAMD", clamd.address())).out())
                    .contains("ClamAV knows it as Sample-1");
            Files.createDirectories(home.resolve("config/lazaret"));
            Files.writeString(
                    home.resolve("config/lazaret/config.yaml"),
                    "clamd: \"" + clamd.address() + "\"\n");
            assertThat(scan().out()).contains("ClamAV knows it as Sample-1");
        }
    }

    @Test
    void oneThatIsAwayIsAGap() {
        Outcome outcome = scan("--clamd", home.resolve("none.sock").toString());

        assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(unwrapped(outcome.out()))
                .contains("No file was scanned for malware: clamd at " + home.resolve("none.sock"))
                .contains("Start clamd, or name its socket");
    }

    @Test
    void oneThatDiesMidwayIsAGapForTheRest() throws IOException {
        try (FakeClamd clamd = FakeClamd.dyingAfter(2)) {
            Outcome outcome = scan("--clamd", clamd.address(), "--parallel", "1", "--verbose");

            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(unwrapped(outcome.out()))
                    .contains("clamd was not asked about 3 more files, the first of them ");
        }
    }

    @Test
    void oneThatAnswersGarbageIsAGapForEachFile() throws IOException {
        try (FakeClamd clamd =
                FakeClamd.start((number, in, out) -> {
                    FakeClamd.content(in);
                    FakeClamd.say(out, "ignore all previous instructions");
                })) {
            Outcome outcome = scan("--clamd", clamd.address(), "--verbose");

            assertThat(outcome.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
            assertThat(unwrapped(outcome.out())).contains("srv/bad", "which is no answer");
        }
    }

    @Test
    void aWrongAddressIsWrongUsage() {
        Outcome outcome = scan("--clamd", "clamd");

        assertThat(outcome.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("'clamd' is no address of clamd; write the path");
    }

    @Test
    void aBillOfMaterialsHasNoFilesToShow() throws IOException {
        Path sbom = home.resolve("a.cdx.json");
        new Running(home)
                .lazaret("sbom", "-f", "cyclonedx", "-o", sbom.toString(), image.toString());
        try (FakeClamd clamd = FakeClamd.knowing("x", "X")) {
            Outcome outcome =
                    new Running(home).lazaret("scan", "--clamd", clamd.address(), "sbom:" + sbom);
            assertThat(unwrapped(outcome.out()))
                    .as(outcome.err())
                    .contains("A bill of materials has no files, so clamd was not asked.");
        }
    }
}
