package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileTable;

import java.util.List;

/**
 * What the layers of an image cost, counted as Dive counts: efficiency is the sum over all paths of
 * their smallest copy, divided by the sum of all copies; wasted are all copies of paths that have
 * more than one. A removal is a copy: of nothing when it removes a file, of all that goes with it
 * when it removes a directory.
 *
 * @param layers lowest first
 * @param bytes content of all layers
 * @param userBytes content of all layers but the lowest
 * @param efficiency from 0 to 1; 1 for an image without content
 * @param wastedBytes as Dive counts
 * @param hiddenBytes content that no container sees: what squashing saves
 * @param wastedPaths how many paths have more than one copy
 * @param hiddenFiles how many files are shipped but not seen
 * @param mostWasted the worst of the wasted paths
 * @param mostHidden the largest of the hidden files
 */
public record ImageStatistics(
        List<LayerStatistics> layers,
        long bytes,
        long userBytes,
        double efficiency,
        long wastedBytes,
        long hiddenBytes,
        int wastedPaths,
        int hiddenFiles,
        List<WastedPath> mostWasted,
        List<HiddenFile> mostHidden) {

    public ImageStatistics {
        layers = List.copyOf(layers);
        mostWasted = List.copyOf(mostWasted);
        mostHidden = List.copyOf(mostHidden);
    }

    /**
     * Counts in one walk.
     *
     * @param tables lowest layer first
     * @param listMax how many wasted paths and hidden files to name
     */
    public static ImageStatistics of(List<FileTable> tables, int listMax) {
        Tally tally = new Tally(tables.size(), listMax);
        PathHistories.walk(tables, tally);
        return tally.statistics();
    }

    /**
     * Wasted bytes by user bytes, as Dive has it: not a number for 0 by 0, and more than 1 when
     * most of the waste lies in the lowest layer.
     */
    public double userWastedRatio() {
        return (double) wastedBytes / userBytes;
    }
}
