package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one path, layer by layer.
 *
 * @param steps what layers did to it, lowest first; empty when there is only a removal of nothing
 * @param copies what Dive counts for it, lowest layer first: directories that are not empty do not
 *     count
 */
public record PathHistory(String path, List<Step> steps, List<Copy> copies) {

    /**
     * What one layer did.
     *
     * @param layer index, 0 is the lowest
     * @param entry what it wrote, null when it removed the path
     */
    public record Step(int layer, Change change, @Nullable FileEntry entry) {}

    /**
     * One time that a layer mentions the path.
     *
     * @param layer index, 0 is the lowest
     * @param bytes of its content; for the removal of a directory, of all that went with it
     */
    public record Copy(int layer, long bytes) {}

    public PathHistory {
        steps = List.copyOf(steps);
        copies = List.copyOf(copies);
    }

    /** What a container sees there, null when nothing. */
    public @Nullable FileEntry visible() {
        return steps.isEmpty() ? null : steps.getLast().entry();
    }
}
