package dev.lazaret.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.spec.ConfigReader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class SubjectKeyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Named IMAGE = new Named("a:1", "1", List.of("a:1"), Map.of(), "root");

    /** An image of which only what the key asks for is there. */
    private record Named(
            String name,
            String manifest,
            List<String> references,
            Map<String, String> annotations,
            String user,
            List<Layer> layers)
            implements Image {

        Named(
                String name,
                String manifest,
                List<String> references,
                Map<String, String> annotations,
                String user) {
            this(name, manifest, references, annotations, user, List.of());
        }

        @Override
        public Digest manifestDigest() {
            return Subjects.digest(manifest);
        }

        @Override
        public ImageConfig config() {
            String json =
                    """
                    {"os": "linux", "architecture": "amd64", "config": {"User": "%s"},
                     "rootfs": {"type": "layers", "diff_ids": []}}
                    """
                            .formatted(user);
            try {
                return ConfigReader.read(json.getBytes(StandardCharsets.UTF_8), "a configuration");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {}
    }

    @Test
    void everythingThatDecidesWhatIsFoundIsInTheKey() {
        Map<Digest, String> base = Map.of(Subjects.LAYER, "debian:12");
        Set<@Nullable SubjectKey> keys = new HashSet<>();
        keys.add(key(IMAGE, null, Map.of(), DAY));
        keys.add(key(new Named("b:1", "1", List.of("a:1"), Map.of(), "root"), null, Map.of(), DAY));
        keys.add(key(new Named("a:1", "2", List.of("a:1"), Map.of(), "root"), null, Map.of(), DAY));
        keys.add(key(new Named("a:1", "1", List.of(), Map.of(), "root"), null, Map.of(), DAY));
        keys.add(
                key(
                        new Named("a:1", "1", List.of("a:1"), Map.of("k", "v"), "root"),
                        null,
                        Map.of(),
                        DAY));
        keys.add(key(new Named("a:1", "1", List.of("a:1"), Map.of(), "me"), null, Map.of(), DAY));
        keys.add(key(IMAGE, new Platform("linux", "amd64", ""), Map.of(), DAY));
        keys.add(key(IMAGE, null, base, DAY));
        keys.add(key(IMAGE, null, Map.of(), DAY.plusDays(1)));
        assertThat(keys).hasSize(9).doesNotContainNull();
        assertThat(keys).contains(key(IMAGE, null, Map.of(), DAY));
    }

    /** A layer of which only digest and size are there. */
    private record Stored(@Nullable Digest digest, long size) implements Layer {

        @Override
        public Digest diffId() {
            return Subjects.LAYER;
        }

        @Override
        public String createdBy() {
            return "";
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    @Test
    void theBlobsAreInTheKeyAndMustHaveDigests() {
        Set<@Nullable SubjectKey> keys = new HashSet<>();
        keys.add(key(withLayer(new Stored(Subjects.digest("a"), 1)), null, Map.of(), DAY));
        keys.add(key(withLayer(new Stored(Subjects.digest("b"), 1)), null, Map.of(), DAY));
        keys.add(key(withLayer(new Stored(Subjects.digest("a"), 2)), null, Map.of(), DAY));
        assertThat(keys).hasSize(3).doesNotContainNull();
        assertThat(key(withLayer(new Stored(null, 1)), null, Map.of(), DAY)).isNull();
    }

    private static Image withLayer(Layer layer) {
        return new Named("a:1", "1", List.of("a:1"), Map.of(), "root", List.of(layer));
    }

    private static @Nullable SubjectKey key(
            Image image, @Nullable Platform wanted, Map<Digest, String> known, LocalDate today) {
        return SubjectKey.of(image, wanted, known, today);
    }
}
