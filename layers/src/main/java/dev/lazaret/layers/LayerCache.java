package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps facts of layers between scans. Called from several threads at once. A cache that cannot
 * read or write behaves like an empty one: a scan must not fail because of it.
 */
public interface LayerCache {

    /** Keeps nothing. */
    LayerCache NONE =
            new LayerCache() {
                @Override
                public @Nullable LayerFacts find(Key key) {
                    return null;
                }

                @Override
                public void store(Key key, LayerFacts facts) {}
            };

    /** The facts stored under this key, null when there are none or they cannot be read. */
    @Nullable LayerFacts find(Key key);

    /** Keeps verified facts. */
    void store(Key key, LayerFacts facts);

    /**
     * What facts depend on, but for the program.
     *
     * @param diffId the layer
     * @param reading digest over the blob's own digest and size and the ids of all examiners: a
     *     manifest that names another blob for this diffID lies, and only reading that blob shows
     *     it
     */
    record Key(Digest diffId, Digest reading) {

        /**
         * The key of a layer for these examiners, whatever their order.
         *
         * @param diffId of the layer
         */
        public static Key of(Layer layer, Digest diffId, List<Examiner> examiners) {
            String blob =
                    layer.digest() == null ? "blob" : "blob " + layer.digest() + " " + layer.size();
            String text =
                    examiners.stream()
                            .map(Examiner::id)
                            .sorted()
                            .collect(Collectors.joining("\n", blob + "\n", ""));
            return new Key(diffId, Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
