package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.image.InspectedView;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.PathOrder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** One old layer without what is removed. */
final class OneLayer implements Entries {

    private final InspectedView view;
    private final ChangeSet changes;
    private final int index;
    private final UnpackedLayer layer;
    private final FileTable files;
    private final SortedMap<String, Extra> markers = new TreeMap<>(PathOrder.COMPARATOR);
    private boolean lostMarker;

    OneLayer(InspectedView view, ChangeSet changes, int index) throws IOException {
        this.view = view;
        this.changes = changes;
        this.index = index;
        this.layer = view.unpacked().unpacked().get(index);
        this.files = facts().get(index).files();
        for (String path : files.whiteouts()) {
            int name = path.lastIndexOf('/') + 1;
            keep(path, path.substring(0, name) + ".wh." + path.substring(name));
        }
        for (String path : files.opaqueDirectories()) {
            keep(path, (path.isEmpty() ? "" : path + "/") + ".wh..wh..opq");
        }
    }

    private void keep(String path, String marker) throws IOException {
        // what is in no layer needs no whiteout, which would only tell that it was there
        if (changes.removes(path) || layer.find(marker) == null) {
            lostMarker = true;
        } else {
            markers.put(marker, new Extra.Kept(layer, marker));
        }
    }

    private List<LayerFacts> facts() {
        return view.image().merged().layers();
    }

    /** Whether the new layer would differ from the old one. */
    boolean isTouched(OptionalLong epoch) {
        if (lostMarker) {
            return true;
        }
        for (FileEntry file : files) {
            if (changes.removes(file.path(), index)
                    || file.modified() > epoch.orElse(Long.MAX_VALUE)
                    || !edit(new FileTree.Node(file, index)).isNone()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterable<FileTree.Node> nodes() {
        return () -> nodeIterator();
    }

    private Iterator<FileTree.Node> nodeIterator() {
        return StreamSupport.stream(files.spliterator(), false)
                .filter(file -> !changes.removes(file.path(), index))
                .map(file -> new FileTree.Node(file, index))
                .iterator();
    }

    /** Only what is visible is changed: what is covered has no effect. */
    @Override
    public Edit edit(FileTree.Node node) {
        Edit edit = changes.edit(node.entry().path());
        if (edit.isNone()) {
            return edit;
        }
        FileTree.Node visible = view.tree().find(node.entry().path());
        return visible != null && visible.layerIndex() == node.layerIndex() ? edit : Edit.NONE;
    }

    @Override
    public SortedMap<String, Extra> extras() {
        return markers;
    }

    @Override
    public @Nullable UnpackedLayer root() {
        return layer;
    }

    @Override
    public boolean isBelow(FileTree.Node file) {
        return file.layerIndex() < index
                && !changes.removes(file.entry().path(), file.layerIndex());
    }
}
