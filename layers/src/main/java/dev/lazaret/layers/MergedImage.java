package dev.lazaret.layers;

import dev.lazaret.base.Gap;

import java.util.List;

/**
 * The layers of an image laid over each other.
 *
 * @param layers facts per layer, lowest first
 * @param live observations on files that are visible in the merged tree, lowest layer first
 * @param recoverable observations on files that a later layer deleted or replaced but that still
 *     ship
 * @param tree the merged tree
 * @param gaps of all layers, sorted
 */
public record MergedImage(
        List<LayerFacts> layers,
        List<Placed> live,
        List<Placed> recoverable,
        FileTree tree,
        List<Gap> gaps) {

    /**
     * An observation with its layer.
     *
     * @param layerIndex 0 is the lowest
     */
    public record Placed(int layerIndex, Observation observation) {}

    public MergedImage {
        layers = List.copyOf(layers);
        live = List.copyOf(live);
        recoverable = List.copyOf(recoverable);
        gaps = List.copyOf(gaps);
    }
}
