package dev.lazaret.harden.proof;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Finding;
import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was measured of one image.
 *
 * @param manifestDigest null where the form has none (docker-archive)
 * @param configDigest null where there is none (root file system)
 * @param storedBytes of all layers as stored, -1 when not known
 * @param unpackedBytes of all layers' tars
 * @param files visible in the merged tree, directories not counted
 * @param gaps what could not be looked at
 */
public record Measured(
        String name,
        @Nullable Digest manifestDigest,
        @Nullable Digest configDigest,
        int layers,
        long storedBytes,
        long unpackedBytes,
        long files,
        int packages,
        List<Finding> findings,
        int gaps) {

    public Measured {
        findings = List.copyOf(findings);
    }

    /** The same image by the name of the place that it goes to. */
    public Measured named(String place) {
        return new Measured(
                place,
                manifestDigest,
                configDigest,
                layers,
                storedBytes,
                unpackedBytes,
                files,
                packages,
                findings,
                gaps);
    }

    /** Measures an image that was looked at. */
    public static Measured of(InspectedView view) {
        List<UnpackedLayer> layers = view.unpacked().unpacked();
        boolean known = layers.stream().allMatch(layer -> layer.storedBytes() >= 0);
        long files = 0;
        for (FileTree.Node node : view.tree().nodes()) {
            files += node.entry().type() == EntryType.DIRECTORY ? 0 : 1;
        }
        return new Measured(
                view.unpacked().name(),
                view.unpacked().manifestDigest(),
                view.config().digest(),
                layers.size(),
                known ? layers.stream().mapToLong(UnpackedLayer::storedBytes).sum() : -1,
                layers.stream().mapToLong(UnpackedLayer::size).sum(),
                files,
                view.inventory().packages().size(),
                view.findings(),
                view.image().merged().gaps().size());
    }
}
