package dev.lazaret.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazaret.base.Digest;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.codec.LayerFactsCodec;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.testkit.TarBuilder;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

class ImagePassTest {

    private static BytesLayer layer(String name) {
        byte[] tar = new TarBuilder().file(name, name).build();
        return BytesLayer.of(tar, TarBuilder.gzip(tar));
    }

    private static ImagePass pass(LayerCache cache, int parallelism) {
        return new ImagePass(
                List.of(Collecting.any()), Limits.DEFAULT, Reading.TEMP, cache, parallelism);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void mergesLayersInTheirOrderWhateverTheParallelism(int parallelism) throws IOException {
        List<Layer> layers = List.of(layer("b"), layer("a"), layer("c"));

        MergedImage merged =
                pass(LayerCache.NONE, parallelism).read(new Layers(layers), Progress.NONE);

        assertThat(merged.layers())
                .extracting(LayerFacts::diffId)
                .containsExactlyElementsOf(layers.stream().map(Layer::diffId).toList());
        assertThat(merged.live()).hasSize(3);
    }

    @Test
    void readsALayerThatOccursTwiceOnce() throws IOException {
        BytesLayer layer = layer("a");

        MergedImage merged =
                pass(LayerCache.NONE, 2).read(new Layers(List.of(layer, layer)), Progress.NONE);

        assertThat(layer.opened()).isEqualTo(1);
        assertThat(merged.layers()).hasSize(2);
    }

    @Test
    void doesNotOpenCachedLayers() throws IOException {
        MemoryCache cache = new MemoryCache();
        BytesLayer base = layer("base");
        pass(cache, 2).read(new Layers(List.of(base)), Progress.NONE);

        BytesLayer own = layer("own");
        MergedImage merged = pass(cache, 2).read(new Layers(List.of(base, own)), Progress.NONE);

        assertThat(base.opened()).isEqualTo(1);
        assertThat(own.opened()).isEqualTo(1);
        assertThat(merged.live()).hasSize(2);
    }

    @Test
    void anotherBlobForACachedDiffIdIsRead() throws IOException {
        MemoryCache cache = new MemoryCache();
        BytesLayer good = layer("good");
        pass(cache, 2).read(new Layers(List.of(good)), Progress.NONE);
        byte[] other = TarBuilder.gzip(new TarBuilder().file("other", "other").build());
        BytesLayer lie = new BytesLayer(good.diffId(), other);
        BytesLayer unnamedLie = BytesLayer.unnamed(good.diffId(), other);

        for (BytesLayer bad : List.of(lie, unnamedLie)) {
            assertThatThrownBy(() -> pass(cache, 2).read(new Layers(List.of(bad)), Progress.NONE))
                    .isInstanceOf(VerificationException.class);
            assertThatThrownBy(() ->
                            pass(cache, 2).read(new Layers(List.of(good, bad)), Progress.NONE))
                    .isInstanceOf(VerificationException.class);
        }
    }

    @Test
    void anUnnamedBlobIsVerifiedBeforeItsFactsAreTakenFromTheCache() throws IOException {
        MemoryCache cache = new MemoryCache();
        byte[] tar = new TarBuilder().file("x", "x").build();
        Digest diffId = Digest.sha256(tar);
        pass(cache, 1).read(new Layers(List.of(BytesLayer.unnamed(diffId, tar))), Progress.NONE);
        assertThat(cache.kept).hasSize(1);

        BytesLayer again = BytesLayer.unnamed(diffId, tar);
        assertThat(pass(cache, 1).read(new Layers(List.of(again)), Progress.NONE).live())
                .hasSize(1);
        assertThat(again.opened()).isEqualTo(1);
        byte[] other = new TarBuilder().file("x", "y").build();
        BytesLayer lie = BytesLayer.unnamed(diffId, other);
        assertThatThrownBy(() -> pass(cache, 1).read(new Layers(List.of(lie)), Progress.NONE))
                .isInstanceOf(VerificationException.class);
    }

    @Test
    void otherExaminersAreAnotherKey() {
        BytesLayer layer = layer("x");
        Digest diffId = Digest.sha256(new byte[0]);
        Examiner a = new Collecting("a", Selection.fileNames("x"));
        Examiner b = new Collecting("b", Selection.fileNames("x"));

        assertThat(LayerCache.Key.of(layer, diffId, List.of(a, b)))
                .isEqualTo(LayerCache.Key.of(layer, diffId, List.of(b, a)))
                .isNotEqualTo(LayerCache.Key.of(layer, diffId, List.of(a)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void oneBadLayerFailsTheImageAndIsNotCached(int parallelism) {
        MemoryCache cache = new MemoryCache();
        byte[] tar = new TarBuilder().file("x", "x").build();
        BytesLayer bad = new BytesLayer(Digest.sha256(new byte[1]), tar);

        assertThatThrownBy(() ->
                        pass(cache, parallelism).read(new Layers(List.of(bad)), Progress.NONE))
                .isInstanceOf(VerificationException.class);
        assertThat(cache.kept).isEmpty();
    }

    @Test
    void refusesTooManyLayers() {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i <= Limits.DEFAULT.layersMax(); i++) {
            layers.add(layer("x"));
        }

        assertThatThrownBy(() -> pass(LayerCache.NONE, 1).read(new Layers(layers), Progress.NONE))
                .isInstanceOf(LimitExceededException.class);
    }

    @Test
    void stopsWhenInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() ->
                            pass(LayerCache.NONE, 2)
                                    .read(new Layers(List.of(layer("a"))), Progress.NONE))
                    .isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static final class MemoryCache implements LayerCache {
        private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();

        @Override
        public @Nullable LayerFacts find(Key key) {
            byte[] bytes = kept.get(key);
            try {
                return bytes == null ? null : LayerFactsCodec.decode(bytes);
            } catch (MalformedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void store(Key key, LayerFacts facts) {
            kept.put(key, LayerFactsCodec.encode(facts));
        }
    }

    private record Layers(List<Layer> layers) implements Image {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public @Nullable Digest manifestDigest() {
            return null;
        }

        @Override
        public List<String> references() {
            return List.of();
        }

        @Override
        public ImageConfig config() {
            return ImageConfig.none(new Platform("linux", "amd64", ""));
        }

        @Override
        public void close() {}
    }
}
