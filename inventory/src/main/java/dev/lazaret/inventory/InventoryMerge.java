package dev.lazaret.inventory;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Distro;
import dev.lazaret.base.ExecutableTraits;
import dev.lazaret.base.Package;
import dev.lazaret.base.Requirements;
import dev.lazaret.inventory.graph.DependencyGraph;
import dev.lazaret.inventory.os.distro.ReleaseFiles;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One image's facts, made one inventory: what is live counts; OS packages get their distribution
 * and the layer that first had them, other packages the OS package that owns their file.
 */
final class InventoryMerge {

    private final MergedImage image;
    private final boolean layersNamed;

    InventoryMerge(MergedImage image, boolean layersNamed) {
        this.image = image;
        this.layersNamed = layersNamed;
    }

    Inventory inventory() {
        Distro distro = distro();
        PackageHistory history = PackageHistory.of(image);
        FileOwners owners = FileOwners.of(image, history);
        DistroPurls purls = new DistroPurls(distro);
        List<Package> packages = new ArrayList<>();
        IdentityHashMap<Package, Requirements> stated = new IdentityHashMap<>();
        for (Placed placed : image.live()) {
            if (placed.observation().fact() instanceof Package found) {
                Package whole =
                        OsPackages.isOne(found)
                                ? purls.complete(found)
                                        .placed(layer(history.since(placed, found)), null)
                                : found.placed(
                                        layer(placed.layerIndex()), owners.ownerOf(placed, found));
                packages.add(whole);
                if (found.requirements() != null) {
                    stated.put(whole, found.requirements());
                }
            }
        }
        List<Package> sorted = Duplicates.drop(packages).stream().sorted().toList();
        DependencyGraph graph =
                new DependencyResolver(sorted, stated, owners, image.tree()).graph();
        return new Inventory(distro, sorted, graph, executables());
    }

    private @Nullable Distro distro() {
        return image.live().stream()
                .filter(placed -> placed.observation().fact() instanceof Distro)
                .filter(placed -> ReleaseFiles.contain(placed.observation().path()))
                .min(
                        Comparator.comparingInt(
                                placed -> ReleaseFiles.precedence(placed.observation().path())))
                .map(placed -> (Distro) placed.observation().fact())
                .orElse(null);
    }

    private SortedMap<String, ExecutableTraits> executables() {
        SortedMap<String, ExecutableTraits> traits = new TreeMap<>();
        for (Placed placed : image.live()) {
            if (placed.observation().fact() instanceof ExecutableTraits found) {
                traits.put(placed.observation().path(), found);
            }
        }
        return traits;
    }

    private @Nullable Digest layer(int index) {
        return layersNamed ? image.layers().get(index).diffId() : null;
    }
}
