package dev.lazaret.layers.stats;

/**
 * What one layer does.
 *
 * @param bytes content of its files: what Dive calls the layer's size
 * @param paths files, directories and links it writes
 * @param added of these, paths where nothing was before
 * @param changed of these, paths that a lower layer has too; directories written again as they were
 *     do not count
 * @param removed visible paths it removes
 * @param wastedBytes its share of the image's wasted bytes
 * @param hiddenBytes content it ships that no container sees: replaced or removed further up
 */
public record LayerStatistics(
        long bytes,
        int paths,
        int added,
        int changed,
        int removed,
        long wastedBytes,
        long hiddenBytes) {}
