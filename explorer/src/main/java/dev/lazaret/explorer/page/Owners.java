package dev.lazaret.explorer.page;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.explorer.model.RealDirectories;
import dev.lazaret.layers.MergedImage;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The OS packages that say files are their own. */
final class Owners {

    private final Map<String, String> byPath = new HashMap<>();

    /** Looks for the owners of these paths only, in one pass over what all packages state. */
    Owners(MergedImage merged, Set<String> paths) {
        RealDirectories directories = new RealDirectories(merged.tree());
        for (MergedImage.Placed placed : merged.live()) {
            if (placed.observation().fact() instanceof FileOwnership owned) {
                String owner = owned.manager() + " " + owned.packageName();
                for (String stated : owned.paths()) {
                    String path = directories.pathOf(stated);
                    if (paths.contains(path)) {
                        byPath.putIfAbsent(path, owner);
                    }
                }
            }
        }
    }

    /** The owner of one of the paths, null when nobody says it is his. */
    @Nullable String of(String path) {
        return byPath.get(path);
    }
}
