package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.report.formats.ReportFormats;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Secrets in files, in deleted files and in the configuration, through whole command lines. */
class SecretScanTest {

    private static final String VISIBLE = "dop_v1_" + Digest.sha256(bytes("visible")).hex();
    private static final String DELETED = "doo_v1_" + Digest.sha256(bytes("deleted")).hex();
    private static final String ARGUMENT = "dor_v1_" + Digest.sha256(bytes("argument")).hex();
    private static final String LABEL =
            "rubygems_" + Digest.sha256(bytes("label")).hex().substring(16);
    private static final String PASSWORD = "hunter2-of-old";

    /** Every secret of the image, whole and in parts too long to show. */
    private static final List<String> SECRETS =
            Stream.of(VISIBLE, DELETED, ARGUMENT, LABEL)
                    .flatMap(secret -> Stream.of(secret, secret.substring(12, 24)))
                    .toList();

    @TempDir private Path home;
    private Path image;

    @BeforeEach
    void writeImage() throws IOException {
        byte[] base =
                new TarBuilder()
                        .file("srv/settings.py", "a = 1\nTOKEN = '" + VISIBLE + "'\n")
                        .file("srv/copy.py", "TOKEN = '" + VISIBLE + "'\n")
                        .file("root/.token", DELETED + "\n")
                        .build();
        byte[] removed = new TarBuilder().file("root/.wh..token", "").build();
        String config =
                """
                {"architecture": "amd64", "os": "linux",
                 "config": {"Env": ["DB_PASSWORD=%s"], "Labels": {"ci": "%s"}},
                 "rootfs": {"type": "layers", "diff_ids": ["%s", "%s"]},
                 "history": [{"created_by": "RUN |1 KEY=%s /bin/sh -c make # buildkit"},
                             {"created_by": "ENV OLD_PASSWORD=%s-1", "empty_layer": true},
                             {"created_by": "RUN rm /root/.token"}]}
                """
                        .formatted(
                                PASSWORD,
                                LABEL,
                                Digest.sha256(base),
                                Digest.sha256(removed),
                                ARGUMENT,
                                PASSWORD);
        String manifest =
                """
                [{"Config": "config.json", "RepoTags": ["example/secrets:1"],
                  "Layers": ["1.tar", "2.tar"]}]
                """;
        image = home.resolve("image.tar");
        Files.write(
                image,
                new TarBuilder()
                        .file("1.tar", base)
                        .file("2.tar", removed)
                        .file("config.json", config)
                        .file("manifest.json", manifest)
                        .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Outcome scan(String... more) {
        List<String> line = List.of("scan", "--offline", image.toString());
        return new Running(home)
                .lazaret(Stream.concat(line.stream(), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void findsThemInFilesInDeletedFilesAndInTheConfiguration() {
        String table = scan("--verbose").out();

        assertThat(table)
                .contains("Secrets that everybody who pulls can read")
                .contains("srv/copy.py:1  dop_**** (71 characters)")
                .contains("srv/settings.py:2  dop_**** (71 characters)")
                .contains("root/.token:1  doo_**** (71 characters), recoverable: layer 1 ships it")
                .contains("layer 2 only hides it")
                .contains("configuration  ENV DB_PASSWORD=hu**** (14 characters)")
                .contains("configuration  ENV OLD_PASSWORD=hun**** (16 characters)")
                .contains("configuration  LABEL ci=ruby**** (57 characters)")
                .contains("configuration  ARG KEY=dor_**** (71 characters)");
    }

    @Test
    void aSecretInTwoFilesIsOneEntryWithOneRemedy() {
        assertThat(scan().out().split("digitalocean-pat", -1)).hasSize(2);
    }

    @Test
    void canBeBlockedAndIgnoredByTheirRule() {
        assertThat(scan("--accept-gaps", "--fail-on", "critical").exit())
                .isEqualTo(ExitCode.BLOCKED);
        assertThat(scan("--ignore", "image/secret-digitalocean-pat", "--format", "json").out())
                .doesNotContain("image/secret-digitalocean-pat")
                .contains("image/secret-digitalocean-oauth-token");
    }

    static List<String> formats() {
        return ReportFormats.names();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void noFormatShowsAValue(String format) throws IOException {
        Outcome outcome = scan("--verbose", "--format", format);

        assertThat(outcome.out()).as(outcome.err()).isNotEmpty();
        assertThat(outcome.out() + outcome.err()).doesNotContain(SECRETS).doesNotContain(PASSWORD);
        for (Path file : files(home.resolve("cache"))) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(content).as(file.toString()).doesNotContain(SECRETS);
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
