package dev.lazaret.inspect.rule;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.Fact;
import dev.lazaret.base.Location;
import dev.lazaret.base.Package;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * All that image rules may look at. Values only: the same image on the same day gives the same
 * findings.
 *
 * @param references repository tags and digests the source states
 * @param config the image configuration
 * @param wanted the platform that was asked for, null when none was
 * @param merged layers, facts and the merged tree
 * @param owned which files OS packages own; {@link OwnedFiles#of} finds out
 * @param distro null when the image states none
 * @param packages of the whole image
 * @param today for everything that ages
 * @param baseLayers how many of the lowest layers are the base image's, 0 when not known
 */
public record InspectedImage(
        List<String> references,
        ImageConfig config,
        @Nullable Platform wanted,
        MergedImage merged,
        OwnedFiles owned,
        @Nullable Distro distro,
        List<Package> packages,
        LocalDate today,
        int baseLayers) {

    public InspectedImage {
        references = List.copyOf(references);
        packages = List.copyOf(packages);
        if (baseLayers < 0) {
            throw new IllegalArgumentException("base layers are counted: " + baseLayers);
        }
    }

    /** The same with another configuration. */
    public InspectedImage with(ImageConfig other) {
        return new InspectedImage(
                references, other, wanted, merged, owned, distro, packages, today, baseLayers);
    }

    /** The visible tree. */
    public FileTree tree() {
        return merged.tree();
    }

    /** The diffID of a layer. */
    public Digest layer(int index) {
        return merged.layers().get(index).diffId();
    }

    /** Whether there is a configuration at all: a root file system has none. */
    public boolean configured() {
        return config.digest() != null;
    }

    /** The layer that a history entry made, nowhere when that is not known. */
    public Location historyPlace(int index) {
        boolean known = index >= 0 && index < merged.layers().size();
        return known ? new Location(layer(index), null, 0) : Location.NOWHERE;
    }

    /** Where a visible file lies. */
    public Location place(FileTree.Node node) {
        return Location.file(layer(node.layerIndex()), node.entry().path());
    }

    /** Where an observation was made. */
    public Location place(Placed placed) {
        return Location.file(layer(placed.layerIndex()), placed.observation().path());
    }

    /** Facts of this kind on visible files, lowest layer first. */
    public <F extends Fact> List<Placed> live(Class<F> kind) {
        return merged.live().stream()
                .filter(placed -> kind.isInstance(placed.observation().fact()))
                .toList();
    }
}
