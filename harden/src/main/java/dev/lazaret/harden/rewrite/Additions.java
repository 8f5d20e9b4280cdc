package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.PathOrder;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * New files, links and directories, with the directories above them that are missing; a layer of
 * their own when the others stay apart.
 */
record Additions(SortedMap<String, Extra> extras) implements Entries {

    private static final int DIRECTORY_MODE = 0755;

    static SortedMap<String, Extra> of(InspectedView view, ChangeSet changes) {
        SortedMap<String, Extra> extras = new TreeMap<>(PathOrder.COMPARATOR);
        changes.additions()
                .forEach((path, addition) -> {
                    for (int slash = path.indexOf('/');
                            slash > 0;
                            slash = path.indexOf('/', slash + 1)) {
                        String parent = path.substring(0, slash);
                        if (view.tree().find(parent) == null || changes.removes(parent)) {
                            extras.putIfAbsent(
                                    parent,
                                    new Extra.Added(
                                            new Change.AddDirectory(parent, DIRECTORY_MODE, 0, 0)));
                        }
                    }
                    extras.put(path, new Extra.Added(addition));
                });
        return extras;
    }

    @Override
    public Iterable<FileTree.Node> nodes() {
        return List.of();
    }

    @Override
    public Edit edit(FileTree.Node node) {
        return Edit.NONE;
    }

    @Override
    public @Nullable UnpackedLayer root() {
        return null;
    }

    @Override
    public boolean isBelow(FileTree.Node file) {
        return false;
    }
}
