package dev.lazaret.base;

import java.time.Duration;

/**
 * Bounds on everything read from outside. Nothing is unbounded: a reader that meets a limit stops
 * and reports a {@link Gap}.
 *
 * @param manifestBytesMax manifest, index or config blob
 * @param layersMax layers of one image
 * @param layerBytesMax uncompressed bytes of one layer
 * @param entriesMax tar entries of one image
 * @param ratioMax uncompressed to compressed bytes of a layer or archive member, once past 64 MiB
 * @param pathBytesMax length of one path or link target
 * @param fileBytesMax one file whose content an examiner wants
 * @param memoryBytesMax content held in memory at once; more is spilled to a temporary file
 * @param nestingMax archives within archives
 * @param lineBytesMax one line of a text file
 * @param packagesMax packages of one file
 * @param timeout whole scan
 */
public record Limits(
        long manifestBytesMax,
        int layersMax,
        long layerBytesMax,
        long entriesMax,
        long ratioMax,
        int pathBytesMax,
        long fileBytesMax,
        long memoryBytesMax,
        int nestingMax,
        int lineBytesMax,
        int packagesMax,
        Duration timeout) {

    private static final long MIB = 1L << 20;

    /** What a command line on a developer's machine takes. */
    public static final Limits DEFAULT =
            new Limits(
                    8 * MIB,
                    1_000,
                    64L << 30,
                    10_000_000,
                    1_000,
                    4_096,
                    2L << 30,
                    64 * MIB,
                    16,
                    (int) MIB,
                    200_000,
                    Duration.ofMinutes(30));

    public Limits {
        if (manifestBytesMax <= 0
                || layersMax <= 0
                || layerBytesMax <= 0
                || entriesMax <= 0
                || ratioMax <= 0
                || pathBytesMax <= 0
                || fileBytesMax <= 0
                || memoryBytesMax <= 0
                || nestingMax <= 0
                || lineBytesMax <= 0
                || packagesMax <= 0
                || !timeout.isPositive()) {
            throw new IllegalArgumentException("every limit is positive: " + this);
        }
    }

    public Limits withLayerBytesMax(long value) {
        return new Limits(
                manifestBytesMax,
                layersMax,
                value,
                entriesMax,
                ratioMax,
                pathBytesMax,
                fileBytesMax,
                memoryBytesMax,
                nestingMax,
                lineBytesMax,
                packagesMax,
                timeout);
    }

    public Limits withEntriesMax(long value) {
        return new Limits(
                manifestBytesMax,
                layersMax,
                layerBytesMax,
                value,
                ratioMax,
                pathBytesMax,
                fileBytesMax,
                memoryBytesMax,
                nestingMax,
                lineBytesMax,
                packagesMax,
                timeout);
    }

    public Limits withFileBytesMax(long value) {
        return new Limits(
                manifestBytesMax,
                layersMax,
                layerBytesMax,
                entriesMax,
                ratioMax,
                pathBytesMax,
                value,
                memoryBytesMax,
                nestingMax,
                lineBytesMax,
                packagesMax,
                timeout);
    }

    public Limits withNestingMax(int value) {
        return new Limits(
                manifestBytesMax,
                layersMax,
                layerBytesMax,
                entriesMax,
                ratioMax,
                pathBytesMax,
                fileBytesMax,
                memoryBytesMax,
                value,
                lineBytesMax,
                packagesMax,
                timeout);
    }

    public Limits withTimeout(Duration value) {
        return new Limits(
                manifestBytesMax,
                layersMax,
                layerBytesMax,
                entriesMax,
                ratioMax,
                pathBytesMax,
                fileBytesMax,
                memoryBytesMax,
                nestingMax,
                lineBytesMax,
                packagesMax,
                value);
    }
}
