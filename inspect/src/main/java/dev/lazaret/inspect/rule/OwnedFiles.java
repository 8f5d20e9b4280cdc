package dev.lazaret.inspect.rule;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.layers.MergedImage;
import dev.lazaret.layers.MergedImage.Placed;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Which OS package owns a file, by its path in the merged tree. */
public final class OwnedFiles {

    /**
     * A package and where its manager says so.
     *
     * @param record path of the record
     * @param layerIndex layer of the record
     */
    public record Owner(String manager, String packageName, String record, int layerIndex) {}

    private final Map<String, Owner> owners;

    private OwnedFiles(Map<String, Owner> owners) {
        this.owners = owners;
    }

    /** Reads the ownership facts; directories that are links ({@code /lib}) are followed. */
    public static OwnedFiles of(MergedImage image) {
        Map<String, Owner> owners = new HashMap<>();
        for (Placed placed : image.live()) {
            if (placed.observation().fact() instanceof FileOwnership owned) {
                Owner owner =
                        new Owner(
                                owned.manager(),
                                owned.packageName(),
                                placed.observation().path(),
                                placed.layerIndex());
                for (String path : owned.paths()) {
                    owners.putIfAbsent(image.tree().real(path), owner);
                }
            }
        }
        return new OwnedFiles(owners);
    }

    /** The owner of a visible path, null when no package owns it. */
    public @Nullable Owner find(String path) {
        return owners.get(path);
    }

    /** Whether the image has a package manager's records at all. */
    public boolean known() {
        return !owners.isEmpty();
    }
}
