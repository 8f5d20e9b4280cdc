package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.PathOrder;

import java.util.Comparator;

/**
 * A file that still ships though no container sees it.
 *
 * @param layer index of the layer that ships it
 * @param entry the file
 * @param hiddenBy index of the layer that removed or replaced it
 * @param how removed or changed
 */
public record HiddenFile(int layer, FileEntry entry, int hiddenBy, Change how) {

    /** Largest first, then by path and layer. */
    public static final Comparator<HiddenFile> ORDER =
            Comparator.comparingLong((HiddenFile file) -> file.entry().size())
                    .reversed()
                    .thenComparing(file -> file.entry().path(), PathOrder.COMPARATOR)
                    .thenComparingInt(HiddenFile::layer);
}
