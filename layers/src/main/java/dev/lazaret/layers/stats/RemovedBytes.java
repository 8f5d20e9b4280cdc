package dev.lazaret.layers.stats;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Bytes that went with a removed path, by the layer that removed it. */
final class RemovedBytes {

    private @Nullable Map<Integer, Long> byLayer;

    void add(int layer, long bytes) {
        Map<Integer, Long> map = byLayer;
        if (map == null) {
            map = new HashMap<>();
            byLayer = map;
        }
        map.merge(layer, bytes, Long::sum);
    }

    long of(int layer) {
        Map<Integer, Long> map = byLayer;
        return map == null ? 0 : map.getOrDefault(layer, 0L);
    }
}
