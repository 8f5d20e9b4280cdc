package dev.lazaret.inventory;

import dev.lazaret.base.Package;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Since which layer each OS package has been there. A package database is one file that a later
 * layer replaces whole; comparing its contents from layer to layer tells which layer brought which
 * package.
 */
final class PackageHistory {

    /** One layer's contents of one database. */
    private record Version(String path, int layerIndex) {}

    private final MergedImage image;
    private final Map<Version, Set<OsPackages.Key>> replaced = new HashMap<>();
    private final Map<String, List<Integer>> beneath = new HashMap<>();

    private PackageHistory(MergedImage image) {
        this.image = image;
    }

    static PackageHistory of(MergedImage image) {
        PackageHistory history = new PackageHistory(image);
        for (Placed placed : image.recoverable()) {
            if (placed.observation().fact() instanceof Package found && OsPackages.isOne(found)) {
                history.replaced
                        .computeIfAbsent(
                                new Version(placed.observation().path(), placed.layerIndex()),
                                version -> new HashSet<>())
                        .add(OsPackages.Key.of(found));
            }
        }
        return history;
    }

    /**
     * The lowest layer since which every version of the database has this package in the same
     * version.
     */
    int since(Placed placed, Package found) {
        OsPackages.Key key = OsPackages.Key.of(found);
        String path = placed.observation().path();
        int since = placed.layerIndex();
        for (int layer : beneath.computeIfAbsent(path, image.tree()::beneath)) {
            if (!replaced.getOrDefault(new Version(path, layer), Set.of()).contains(key)) {
                break;
            }
            since = layer;
        }
        return since;
    }
}
