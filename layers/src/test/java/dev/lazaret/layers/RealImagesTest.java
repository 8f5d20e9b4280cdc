package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.codec.LayerFactsCodec;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Archives that real programs made, and hostile ones that other projects keep. */
class RealImagesTest {

    private static MergedImage read(Path archive, Examiner... examiners) throws IOException {
        OpenOptions options = OpenOptions.of(Environment.empty(), Reading.TEMP);
        Files.createDirectories(Reading.TEMP);
        try (Image image = ImageSources.open(new ImageLocator.Archive(archive), options)) {
            return new ImagePass(
                            List.of(examiners), Limits.DEFAULT, Reading.TEMP, LayerCache.NONE, 2)
                    .read(image, Progress.NONE);
        }
    }

    private static LayerFacts readLayer(String file) throws IOException {
        return Reading.read(Files.readAllBytes(SharedData.require("images/edge/" + file)));
    }

    private static List<String> nodes(MergedImage image) {
        return StreamSupport.stream(image.tree().nodes().spliterator(), false)
                .map(node -> node.entry().path())
                .toList();
    }

    /** Lists of what {@code tar tvf} prints, worked out by hand. */
    @Test
    void readsUnusualLayers() throws IOException {
        assertThat(Reading.paths(readLayer("claircore-concat.tar")))
                .containsExactly(
                        "run",
                        "run/logs",
                        "run/logs/log.txt",
                        "var",
                        "var/run",
                        "var/run/console",
                        "var/run/console/algo.txt");
        assertThat(Reading.paths(readLayer("claircore-bad_name.tar")))
                .containsExactly("_".repeat(100) + "bad\\xFDname");
        LayerFacts opaque = readLayer("deckoder-opq.tar");
        assertThat(opaque.files().opaqueDirectories()).containsExactly("etc/test");
        assertThat(opaque.files().whiteouts()).containsExactly("var/foo");
    }

    @Test
    void mergesWhiteoutsOfARealImage() throws IOException {
        MergedImage image =
                read(
                        SharedData.require("images/edge/ggcr-whiteout_image.tar"),
                        Collecting.of(Selection.suffixes(".txt")));

        assertThat(nodes(image)).containsExactly("bar.txt");
        assertThat(image.recoverable())
                .extracting(placed -> placed.observation().path())
                .containsExactly("foo.txt");
    }

    @Test
    void readsAlpine() throws IOException {
        MergedImage image =
                read(
                        SharedData.require("images/alpine-3.10.2.tar.gz"),
                        Collecting.of(Selection.fileNames("alpine-release")));

        assertThat(Collecting.seen(image.layers().getFirst()))
                .containsExactly("etc/alpine-release=3.10.2\n");
        assertThat(image.tree().resolve("bin/sh")).isEqualTo("bin/busybox");
        assertThat(image.gaps()).isEmpty();
    }

    @Test
    void readsOrRefusesEveryArchive() throws IOException {
        int read = 0;
        for (Path archive : archives()) {
            try {
                MergedImage image = read(archive, Collecting.any());
                read++;
                for (FileTree.Node node : image.tree().nodes()) {
                    image.tree().resolve(node.entry().path());
                }
                for (LayerFacts facts : image.layers()) {
                    byte[] bytes = LayerFactsCodec.encode(facts);
                    assertThat(LayerFactsCodec.decode(bytes).files())
                            .containsExactlyElementsOf(facts.files());
                }
            } catch (ImageException e) {
                assertThat(e.getMessage()).as("%s", archive).isNotBlank();
            }
        }
        assertThat(read).isGreaterThan(20);
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.require("images"))) {
            return files.filter(file -> file.toString().contains(".tar")).sorted().toList();
        }
    }
}
