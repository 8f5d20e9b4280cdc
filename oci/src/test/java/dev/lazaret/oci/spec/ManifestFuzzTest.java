package dev.lazaret.oci.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;

import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.Platform;
import dev.lazaret.testkit.Damage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

class ManifestFuzzTest {

    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String DESCRIPTOR =
            "{\"mediaType\":\"t\",\"digest\":\"" + DIGEST + "\",\"size\":5}";

    /** Any bytes give documents or a typed error, nothing else. */
    @MethodSource("seeds")
    @FuzzTest
    void fuzz(byte[] data) {
        try {
            ManifestReader.read(data, "", "fuzz");
        } catch (ImageException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
        try {
            ConfigReader.read(data, "fuzz");
        } catch (ImageException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }

    @Test
    void damagedDocumentsGiveADocumentOrATypedError() throws Exception {
        Damage.of(seeds(), 2_000, this::fuzz);
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"schemaVersion\":2,\"manifests\":[" + DESCRIPTOR + "]}",
                        "{\"config\":" + DESCRIPTOR + ",\"layers\":[" + DESCRIPTOR + "]}",
                        "{\"rootfs\":{\"diff_ids\":[\""
                                + DIGEST
                                + "\"]},\"history\":[{}],\"config\":{\"Env\":[\"a\"]}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatTwoReadersCouldTakeForDifferentThings() {
        refuses("{\"manifests\":[],\"layers\":[]}", "at once");
        refuses("{\"layers\":[],\"layers\":[]}", "JSON");
        refuses("{\"mediaType\":\"" + MediaTypes.OCI_INDEX + "\",\"layers\":[]}", "announced");
    }

    @Test
    void refusesDepthAndMissingSizes() {
        refuses("[".repeat(100_000), "JSON");
        refuses("{\"layers\":[{\"digest\":\"" + DIGEST + "\"}]}", "states no size");
        refuses("{\"layers\":[{\"size\":1,\"digest\":\"sha256:../../etc\"}]}", "digest");
    }

    @Test
    void choosesTheUsualVariant() {
        Descriptor v6 = entry("arm", "v6");
        Descriptor v7 = entry("arm", "v7");
        assertThat(PlatformChoice.choose(List.of(v6, v7), Platform.parse("linux/arm")))
                .contains(v7);
        assertThat(PlatformChoice.choose(List.of(v6, v7), Platform.parse("linux/arm/v6")))
                .contains(v6);
        assertThat(PlatformChoice.choose(List.of(v6), Platform.parse("linux/arm64"))).isEmpty();
    }

    private static Descriptor entry(String architecture, String variant) {
        return new Descriptor(
                MediaTypes.OCI_MANIFEST,
                dev.lazaret.base.Digest.parse(DIGEST),
                1,
                List.of(),
                new TreeMap<>(),
                new Platform("linux", architecture, variant));
    }

    private static void refuses(String text, String reason) {
        assertThatThrownBy(() ->
                        ManifestReader.read(
                                text.getBytes(StandardCharsets.UTF_8),
                                MediaTypes.OCI_MANIFEST,
                                "test"))
                .isInstanceOf(MalformedImageException.class)
                .hasMessageContaining(reason);
    }
}
