package dev.lazaret.diff;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Gap;
import dev.lazaret.inventory.Inventory;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.oci.ImageConfig;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One of the two images.
 *
 * @param name what the user asked for
 * @param digest of the manifest, else of the configuration; null when there is neither
 * @param storedBytes of all layers as stored, -1 when not known
 * @param findings everything that is wrong with it
 * @param gaps what could not be looked at
 */
public record Compared(
        String name,
        @Nullable Digest digest,
        long storedBytes,
        ImageConfig config,
        MergedImage merged,
        Inventory inventory,
        List<Finding> findings,
        List<Gap> gaps) {

    public Compared {
        findings = List.copyOf(findings);
        gaps = List.copyOf(gaps);
    }
}
