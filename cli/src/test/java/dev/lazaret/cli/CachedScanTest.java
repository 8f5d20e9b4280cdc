package dev.lazaret.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.cli.Running.Outcome;
import dev.lazaret.cli.shell.ExitCode;
import dev.lazaret.testkit.TarBuilder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What is kept of a whole image, and when it is looked at again. */
class CachedScanTest {

    private static final String[] SCAN = {"scan", "--offline", "--quiet", "--format", "json"};
    private static final byte[] LAYER =
            new TarBuilder()
                    .file("etc/os-release", "ID=alpine\nVERSION_ID=3.18.0\n")
                    .file("lib/apk/db/installed", "P:musl\nV:1.2.4-r0\nA:x86_64\no:musl\n\n")
                    .build();

    @TempDir private Path home;
    private Path image;
    private Running running;

    @BeforeEach
    void writeImage() throws IOException {
        image = new BuiltImage("example/kept:1", List.of(LAYER)).write(home.resolve("image.tar"));
        running = new Running(home).builtAs("this program");
    }

    @Test
    void theSecondScanOfADayReadsNoLayer() throws IOException {
        Outcome first = scan();
        spoilLayers();
        Outcome second = scan();
        assertThat(second).isEqualTo(first);
        assertThat(first.out()).contains("musl").contains("end-of-life");
    }

    @Test
    void anotherDayOrBuildLooksAgain() throws IOException {
        Outcome first = scan();
        spoilLayers();
        Running tomorrow = tomorrow();
        assertLooked(tomorrow.lazaret(arguments()));
        assertLooked(running.builtAs("another program").lazaret(arguments()));
        running.builtAs("this program");
        assertThat(scan()).isEqualTo(first);
    }

    @Test
    void onAnotherDayLayersAreTakenAsTheyWereFoundButNotByAnotherBuild() throws IOException {
        scan();
        spoil();
        Running tomorrow = tomorrow();
        assertThat(tomorrow.lazaret(arguments()).out()).contains("musl");
        assertLooked(tomorrow.builtAs("another program").lazaret(arguments()));
    }

    @Test
    void anArchiveWhoseLayersHaveNoDigestsIsVerifiedEachTime() throws IOException {
        image =
                new BuiltImage("example/kept:1", List.of(LAYER))
                        .write(home.resolve("old.tar"), false);
        Outcome first = scan();
        assertThat(scan()).isEqualTo(first);
        assertThat(home.resolve("cache/lazaret/images")).doesNotExist();

        spoil();
        Outcome spoilt = scan();
        assertThat(spoilt.exit()).isEqualTo(ExitCode.COULD_NOT_LOOK);
        assertThat(spoilt.err()).contains("the image configuration states the diffID");
        assertThat(spoilt.out()).isEmpty();
    }

    @Test
    void withoutCacheNothingIsTakenOrKept() throws IOException {
        Outcome first = running.lazaret(arguments("--no-cache"));
        assertThat(home.resolve("cache/lazaret/images")).doesNotExist();
        assertThat(scan()).isEqualTo(first);
        spoilLayers();
        assertLooked(running.lazaret(arguments("--no-cache")));
    }

    @Test
    void aLayerThatMetALimitIsNotKept() throws IOException {
        Outcome limited = running.lazaret(arguments("--max-layer-bytes", "1024"));
        assertThat(limited.out()).contains("\"gaps\"").contains("limit");
        assertThat(home.resolve("cache/lazaret/images")).doesNotExist();
    }

    @Test
    void statusAndPruneCountImages() throws IOException {
        scan();
        assertThat(running.lazaret("cache", "status").out())
                .contains("Layers:      1\n")
                .contains("Images:      1\n");
        assertThat(running.lazaret("cache", "prune", "--all").out())
                .startsWith("Deleted 1 layers and 1 images, ");
        assertThat(running.lazaret("cache", "status").out()).contains("Images:      0\n");
    }

    private Outcome scan() {
        return running.lazaret(arguments());
    }

    private String[] arguments(String... more) {
        return Stream.of(Stream.of(SCAN), Stream.of(more), Stream.of(image.toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
    }

    /** It read the layers, which are spoilt. */
    private static void assertLooked(Outcome outcome) {
        assertThat(outcome.err()).contains("digest");
        assertThat(outcome.out()).isEmpty();
    }

    /** Whoever reads the layer now finds another digest than the one that is promised. */
    private void spoilLayers() throws IOException {
        spoil();
        Path kept = home.resolve("cache/lazaret/layers");
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private void spoil() throws IOException {
        byte[] bytes = Files.readAllBytes(image);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("P:musl") + 2] = 'M';
        Files.write(image, bytes);
    }

    private Running tomorrow() {
        return new Running(home).builtAs("this program").at(Running.NOW.plus(Duration.ofDays(1)));
    }
}
