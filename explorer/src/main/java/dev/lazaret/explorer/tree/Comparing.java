package dev.lazaret.explorer.tree;

/** Which layers a layer's content is compared with, as Dive does. */
public enum Comparing {
    /** With the layer below: what this layer alone changed. */
    LAYER_BELOW,
    /** With the lowest layer: what all layers from the second on changed together. */
    LOWEST_LAYER
}
