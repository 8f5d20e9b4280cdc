package dev.lazaret.layers;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
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
     * What facts depend on.
     *
     * @param diffId the layer
     * @param examiners digest over ids and versions of all examiners and the form of facts
     */
    record Key(Digest diffId, Digest examiners) {

        /** The key of a layer for these examiners, whatever their order. */
        public static Key of(Digest diffId, List<Examiner> examiners) {
            String text =
                    examiners.stream()
                            .sorted(Comparator.comparing(Examiner::id))
                            .map(examiner -> examiner.id() + " " + examiner.version())
                            .collect(Collectors.joining("\n", "facts " + FACTS_VERSION + "\n", ""));
            return new Key(diffId, Digest.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }

        /** Raised whenever this room would learn other things from the same tar. */
        private static final int FACTS_VERSION = 1;
    }
}
