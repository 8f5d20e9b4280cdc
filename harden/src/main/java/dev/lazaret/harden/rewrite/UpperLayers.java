package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerMerge;
import dev.lazaret.layers.PathOrder;
import dev.lazaret.layers.tar.EntryType;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What is visible of the layers from one on, as one layer; all of them when that is the lowest. */
final class UpperLayers implements Entries {

    private final InspectedView view;
    private final ChangeSet changes;
    private final int from;
    private final SortedMap<String, Extra> extras = new TreeMap<>(PathOrder.COMPARATOR);

    UpperLayers(InspectedView view, ChangeSet changes, int from) {
        this.view = view;
        this.changes = changes;
        this.from = from;
        if (from > 0) {
            whiteouts();
        }
        extras.putAll(Additions.of(view, changes));
    }

    /** What the layers below have and the whole image has not. */
    private void whiteouts() {
        FileTree below = LayerMerge.of(view.image().merged().layers().subList(0, from)).tree();
        String gone = null;
        for (FileTree.Node node : below.nodes()) {
            String path = node.entry().path();
            if ((gone != null && path.startsWith(gone)) || changes.removes(path)) {
                continue;
            }
            FileTree.Node now = view.tree().find(path);
            if (now == null) {
                extras.put(path, new Extra.Whiteout(path));
            }
            boolean stays = now != null && now.entry().type() == EntryType.DIRECTORY;
            gone = stays || node.entry().type() != EntryType.DIRECTORY ? gone : path + "/";
        }
    }

    @Override
    public Iterable<FileTree.Node> nodes() {
        return () -> nodeIterator();
    }

    private Iterator<FileTree.Node> nodeIterator() {
        return StreamSupport.stream(view.tree().nodes().spliterator(), false)
                .filter(node -> node.layerIndex() >= from)
                .filter(node -> !changes.removes(node.entry().path(), node.layerIndex()))
                .iterator();
    }

    @Override
    public Edit edit(FileTree.Node node) {
        return changes.edit(node.entry().path());
    }

    @Override
    public SortedMap<String, Extra> extras() {
        return extras;
    }

    /** The highest layer that has such an entry. */
    @Override
    public @Nullable UnpackedLayer root() {
        List<UnpackedLayer> layers = view.unpacked().unpacked();
        for (int i = layers.size() - 1; i >= from; i--) {
            if (layers.get(i).root() != null) {
                return layers.get(i);
            }
        }
        return null;
    }

    @Override
    public boolean isBelow(FileTree.Node file) {
        return file.layerIndex() < from && !changes.removes(file.entry().path(), file.layerIndex());
    }
}
