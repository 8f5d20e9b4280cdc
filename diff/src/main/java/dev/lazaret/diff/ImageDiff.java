package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What changed.
 *
 * @param layers of both, lowest first: the shared ones, then those of the first only, then those of
 *     the second only
 * @param files what containers see
 * @param packages by type, then name
 * @param fixed findings of the first that the second does not have, worst first
 * @param introduced findings that only the second has, worst first
 * @param remaining how many both have
 * @param config differences of the configuration, by key
 * @param gaps what could not be looked at in either, sorted
 */
public record ImageDiff(
        Side before,
        Side after,
        List<LayerChange> layers,
        FileChanges files,
        List<PackageChange> packages,
        List<Finding> fixed,
        List<Finding> introduced,
        int remaining,
        List<ConfigChange> config,
        List<Gap> gaps) {

    /**
     * One of the images.
     *
     * @param digest null when not known
     * @param layers how many
     * @param bytes content of all layers
     * @param storedBytes of all layers as stored, -1 when not known
     * @param packages how many
     */
    public record Side(
            String name,
            @Nullable Digest digest,
            int layers,
            long bytes,
            long storedBytes,
            int packages) {}

    /** Which image has something. */
    public enum In {
        BOTH,
        BEFORE,
        AFTER
    }

    /** A layer and who has it. */
    public record LayerChange(Digest diffId, In in, long bytes) {}

    /**
     * A key of the configuration and its values.
     *
     * @param before empty when absent
     * @param after empty when absent
     */
    public record ConfigChange(String key, String before, String after) {}

    public ImageDiff {
        layers = List.copyOf(layers);
        packages = List.copyOf(packages);
        fixed = List.copyOf(fixed);
        introduced = List.copyOf(introduced);
        config = List.copyOf(config);
        gaps = gaps.stream().sorted().distinct().toList();
    }

    /** Whether the images hold the same files, packages, findings and configuration. */
    public boolean isEmpty() {
        return files.isEmpty()
                && packages.isEmpty()
                && fixed.isEmpty()
                && introduced.isEmpty()
                && config.isEmpty();
    }
}
