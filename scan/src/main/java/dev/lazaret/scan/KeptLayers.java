package dev.lazaret.scan;

import dev.lazaret.base.Digest;
import dev.lazaret.layers.LayerCache;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A layer cache that remembers which layers it had or was given: the others were not verified to
 * their end or met a limit, and nothing that was found in them may be kept.
 */
final class KeptLayers implements LayerCache {

    private final LayerCache cache;
    private final Set<Digest> kept = ConcurrentHashMap.newKeySet();

    KeptLayers(LayerCache cache) {
        this.cache = cache;
    }

    @Override
    public @Nullable LayerFacts find(Key key) {
        LayerFacts facts = cache.find(key);
        if (facts != null) {
            kept.add(key.diffId());
        }
        return facts;
    }

    @Override
    public void store(Key key, LayerFacts facts) {
        cache.store(key, facts);
        kept.add(key.diffId());
    }

    /** Whether it knows all of these. */
    boolean hold(List<Layer> layers) {
        return layers.stream()
                .map(Layer::diffId)
                .allMatch(diffId -> diffId != null && kept.contains(diffId));
    }
}
