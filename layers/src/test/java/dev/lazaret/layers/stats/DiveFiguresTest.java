package dev.lazaret.layers.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.ImagePass;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageLocator;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.open.ImageSources;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The figures that Dive publishes for its own images: image_archive_analysis_test.go,
 * export_test.snap and cli_load_test.snap of wagoodman/dive at e42b653.
 */
class DiveFiguresTest {

    @TempDir Path temporary;

    private ImageStatistics statistics(String name) throws IOException {
        Path archive = SharedData.require("images/" + name);
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        try (Image image = ImageSources.open(new ImageLocator.Archive(archive), options)) {
            ImagePass pass =
                    new ImagePass(List.of(), Limits.DEFAULT, temporary, LayerCache.NONE, 1);
            return ImageStatistics.of(
                    pass.read(image, Progress.NONE).layers().stream()
                            .map(LayerFacts::files)
                            .toList(),
                    10);
        }
    }

    @Test
    void matchesItsTestImageExactly() throws IOException {
        ImageStatistics statistics = statistics("dive-test-docker-image.tar");

        assertThat(statistics.efficiency()).isEqualTo(0.9844212134184309);
        assertThat(statistics.bytes()).isEqualTo(1220598);
        assertThat(statistics.userBytes()).isEqualTo(66237);
        assertThat(statistics.wastedBytes()).isEqualTo(32025);
        assertThat(statistics.userWastedRatio()).isEqualTo(0.4834911001404049);
        assertThat(statistics.wastedPaths()).isEqualTo(3);
        assertThat(statistics.mostWasted())
                .containsExactly(
                        new WastedPath("root/example/somefile1.txt", 2, 12810),
                        new WastedPath("root/saved.txt", 2, 12810),
                        new WastedPath("root/example/somefile3.txt", 2, 6405));
        assertThat(statistics.layers())
                .extracting(LayerStatistics::bytes)
                .containsExactly(
                        1154361L, 6405L, 0L, 6405L, 6405L, 6405L, 6405L, 6405L, 6405L, 0L, 2187L,
                        6405L, 6405L, 6405L);
    }
}
