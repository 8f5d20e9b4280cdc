package dev.lazaret.oci.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.lazaret.oci.AmbiguousImageException;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.testkit.SharedData;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every archive of the shared data, against what its index says (written with Python's tarfile).
 */
class SharedImagesTest {

    private static final Map<String, Class<? extends ImageException>> REFUSED =
            Map.of(
                    "ggcr-test_bundle.tar", AmbiguousImageException.class,
                    "edge/ggcr-test_link.tar", AmbiguousImageException.class,
                    "edge/ggcr-null_manifest.tar", MalformedImageException.class,
                    "edge/ggcr-no_manifest.tar", MalformedImageException.class,
                    "edge/scalibr-empty.tar", MalformedImageException.class);

    /**
     * The index counts none where keys are lower case or a file came late: by hand from the tars.
     */
    private static final Map<String, Integer> LAYERS_BY_HAND =
            Map.of("jib-busybox.tar", 2, "jib-image.tar", 2, "alpine-3.10.2.tar.gz", 1);

    @TempDir private Path temporary;

    @TestFactory
    Stream<DynamicTest> everyArchiveIsOpenedOrRefusedAsItShould() throws IOException {
        Path images = SharedData.require("images");
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode entry : new ObjectMapper().readTree(images.resolve("index.json").toFile())) {
            String file = entry.path("file").textValue().substring("images/".length());
            tests.add(DynamicTest.dynamicTest(file, () -> check(images, file, entry)));
        }
        assertThat(tests).hasSizeGreaterThan(40);
        return tests.stream();
    }

    private void check(Path images, String file, JsonNode entry) throws IOException {
        String text = images.resolve(file).toString();
        if (REFUSED.containsKey(file)) {
            assertThatThrownBy(() -> open(text)).isInstanceOf(REFUSED.get(file));
            return;
        }
        try (Image image = open(text)) {
            if (entry.path("layout").textValue().startsWith("plain")) {
                assertThat(image.layers()).hasSize(1);
                Reading.stored(image.layers().getFirst());
                return;
            }
            assertThat(image.layers())
                    .hasSize(
                            LAYERS_BY_HAND.getOrDefault(
                                    file, entry.path("layers").path(0).intValue()));
            for (Layer layer : image.layers()) {
                assertThat(Reading.diffId(layer)).isEqualTo(layer.diffId());
            }
            if (entry.hasNonNull("platform")) {
                assertThat(image.config().platform().toString())
                        .startsWith(entry.path("platform").textValue());
            }
        }
    }

    private Image open(String text) throws IOException {
        return ImageSources.open(ImageLocators.parse(text), Reading.options(temporary));
    }

    @Test
    void theImageOfAnArchiveOfTwoIsChosenByItsTag() throws IOException {
        Path bundle = SharedData.require("images/ggcr-test_bundle.tar");
        try (Image image = open("docker-archive:" + bundle + ":test_image_2")) {
            assertThat(String.valueOf(image.config().digest())).startsWith("sha256:930705ce23e3");
        }
    }

    @Test
    void aLayerThatIsALinkToAnotherIsRead() throws IOException {
        Path link = SharedData.require("images/edge/ggcr-test_link.tar");
        try (Image image = open("docker-archive:" + link + ":bazel/v1/tarball:test_image_3")) {
            assertThat(image.layers()).hasSize(2);
            for (Layer layer : image.layers()) {
                assertThat(Reading.diffId(layer)).isEqualTo(layer.diffId());
            }
        }
    }
}
