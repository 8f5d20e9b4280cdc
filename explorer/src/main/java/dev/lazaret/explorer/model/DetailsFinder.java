package dev.lazaret.explorer.model;

import dev.lazaret.base.FileOwnership;
import dev.lazaret.base.Finding;
import dev.lazaret.base.Package;
import dev.lazaret.explorer.tree.Comparison;
import dev.lazaret.explorer.tree.FileTreeView;
import dev.lazaret.explorer.tree.Marks;
import dev.lazaret.layers.FileEntry;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Looks up what is known of a path, when it is asked for; keeps no index of a million files. */
final class DetailsFinder {

    private final ExploredImage image;
    private final List<FileOwnership> ownership;
    private final RealDirectories directories;

    DetailsFinder(ExploredImage image) {
        this.image = image;
        this.directories = new RealDirectories(image.merged().tree());
        this.ownership =
                image.merged().live().stream()
                        .map(placed -> placed.observation().fact())
                        .filter(FileOwnership.class::isInstance)
                        .map(FileOwnership.class::cast)
                        .toList();
    }

    FileDetails of(FileTreeView tree, int node) {
        Comparison comparison = tree.comparison();
        String path = tree.nodes().path(node);
        int layer = comparison.layer(node);
        FileEntry entry = layer < 0 ? null : image.merged().layers().get(layer).files().find(path);
        return new FileDetails(
                path,
                entry,
                comparison.change(node),
                layer,
                tree.nodes().writers(node),
                comparison.bytes(node),
                comparison.directory(node) ? null : ownerOf(path),
                packagesIn(path),
                findingsIn(path));
    }

    private @Nullable String ownerOf(String path) {
        int slash = path.lastIndexOf('/');
        String directory = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        for (FileOwnership owned : ownership) {
            for (String stated : owned.paths()) {
                if (stated.endsWith(name) && isIn(directory, name, stated)) {
                    return owned.manager() + " " + owned.packageName();
                }
            }
        }
        return null;
    }

    private boolean isIn(String directory, String name, String stated) {
        int slash = stated.lastIndexOf('/');
        String statedDirectory = slash < 0 ? "" : stated.substring(0, slash);
        return stated.length() - slash - 1 == name.length()
                && (statedDirectory.equals(directory)
                        || directories.of(statedDirectory).equals(directory));
    }

    private List<Package> packagesIn(String path) {
        return image.packages().stream()
                .filter(found -> Marks.outerFile(found.path()).equals(path))
                .sorted()
                .toList();
    }

    private List<Finding> findingsIn(String path) {
        return image.findings().stream()
                .filter(finding -> {
                    String place = finding.place().path();
                    return place != null && Marks.outerFile(place).equals(path);
                })
                .sorted(Finding.ORDER)
                .toList();
    }
}
