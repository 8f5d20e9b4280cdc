package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.UnreachableException;
import dev.lazaret.oci.write.ImageWriter;
import dev.lazaret.testkit.RealPodman;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A real podman service on a socket of its own, with storage of its own. */
class RealPodmanTest {

    @TempDir private Path temporary;

    @Test
    void exportsAnImageOfPodman() throws Exception {
        Path archive = temporary.resolve("app.tar");
        new ImageWriter().writeDockerArchive(archive, ImageWriterTest.image("localhost/app:1"));
        try (RealPodman podman = RealPodman.start(temporary, archive)) {
            Map<String, String> host = Map.of("CONTAINER_HOST", podman.address());
            OpenOptions options = OpenOptions.of(Environment.of(temporary, host), temporary);
            try (Image image = open("podman:localhost/app:1", options)) {
                assertThat(image.references()).contains("localhost/app:1");
                assertThat(Reading.diffId(image.layers().getFirst()))
                        .isEqualTo(image.layers().getFirst().diffId());
            }
            assertThatThrownBy(() -> open("podman:localhost/none:1", options))
                    .isInstanceOf(ImageNotFoundException.class)
                    .hasMessageContaining("podman pull");
        }
    }

    @Test
    void saysWhatToStartWhenThereIsNoSocket() {
        OpenOptions options = OpenOptions.of(Environment.empty(), temporary);
        Map<String, String> nowhere = Map.of("DOCKER_HOST", "unix://" + temporary.resolve("none"));
        OpenOptions docker = OpenOptions.of(Environment.of(temporary, nowhere), temporary);
        assertThat(options.insecure()).isFalse();
        assertThatThrownBy(() -> open("docker:alpine", docker))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("DOCKER_HOST");
    }

    private static Image open(String text, OpenOptions options) throws IOException {
        return ImageSources.open(ImageLocators.parse(text), options);
    }
}
