package dev.lazaret.layers;

import dev.lazaret.base.Fact;

/**
 * A fact and the file it was learned from.
 *
 * @param path file of this layer
 * @param examiner id of the examiner
 */
public record Observation(String path, String examiner, Fact fact) {}
