package dev.lazaret.harden.rewrite;

import dev.lazaret.harden.Change;
import dev.lazaret.harden.HardenException;
import dev.lazaret.harden.image.UnpackedLayer;
import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.LayerFacts;
import dev.lazaret.layers.PathOrder;
import dev.lazaret.layers.StoredEntry;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.oci.write.NewLayer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The tar of a new layer: sorted by path, each file's content once and before its other names.
 *
 * @param layers all layers of the old image
 * @param facts of the same layers
 * @param epoch no entry is younger, seconds since 1970; empty leaves times as they are
 */
record TreeTar(
        List<UnpackedLayer> layers, List<LayerFacts> facts, Entries entries, OptionalLong epoch)
        implements NewLayer.TarContent {

    TreeTar {
        layers = List.copyOf(layers);
        facts = List.copyOf(facts);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        LinkGroups groups = new LinkGroups(facts);
        entries.nodes().forEach(node -> groups.note(node, entries.edit(node)));
        try (Emission emission = Emission.to(out, epoch)) {
            writeRoot(emission);
            write(emission, groups);
        }
    }

    private void writeRoot(Emission emission) throws IOException {
        UnpackedLayer layer = entries.root();
        StoredEntry root = layer == null ? null : layer.root();
        if (layer != null && root != null) {
            layer.copy(root, emission.out());
        }
    }

    private void write(Emission emission, LinkGroups groups) throws IOException {
        Iterator<Map.Entry<String, Extra>> extras = entries.extras().entrySet().iterator();
        Map.@Nullable Entry<String, Extra> extra = next(extras);
        for (FileTree.Node node : entries.nodes()) {
            String path = node.entry().path();
            while (extra != null && PathOrder.COMPARATOR.compare(extra.getKey(), path) < 0) {
                write(emission, extra.getValue());
                extra = next(extras);
            }
            if (extra != null && extra.getKey().equals(path)) {
                replace(emission, groups, node, extra.getValue());
                extra = next(extras);
            } else {
                write(emission, groups, node, entries.edit(node));
            }
        }
        while (extra != null) {
            write(emission, extra.getValue());
            extra = next(extras);
        }
    }

    private static <T> @Nullable T next(Iterator<T> all) {
        return all.hasNext() ? all.next() : null;
    }

    /** A new directory over an old one only changes its attributes. */
    private void replace(Emission emission, LinkGroups groups, FileTree.Node node, Extra extra)
            throws IOException {
        boolean directory = node.entry().type() == EntryType.DIRECTORY;
        if (directory
                && extra
                        instanceof
                        Extra.Added(
                                Change.AddDirectory(
                                        String path,
                                        int mode,
                                        long userId,
                                        long groupId))) {
            Edit edit = entries.edit(node).withMode(07777, mode).withOwner(userId, groupId);
            write(emission, groups, node, edit);
        } else {
            write(emission, extra);
        }
    }

    private void write(Emission emission, Extra extra) throws IOException {
        switch (extra) {
            case Extra.Added(Change.OfPath addition) -> emission.add(addition);
            case Extra.Whiteout(String path) -> emission.whiteout(path);
            case Extra.Kept(UnpackedLayer layer, String marker) ->
                    layer.copy(layer.entry(marker), emission.out());
        }
    }

    private void write(Emission emission, LinkGroups groups, FileTree.Node node, Edit edit)
            throws IOException {
        FileTree.Node file = groups.file(node);
        if (file == null) {
            throw HardenException.of(
                    "rewrite the layer " + layers.get(node.layerIndex()).diffId(),
                    "its hard link '"
                            + node.entry().path()
                            + "' leads to '"
                            + node.entry().linkTarget()
                            + "', which does not exist",
                    "an engine would refuse this layer too: build the image again");
        }
        if (!groups.isShared(file)) {
            writeFile(emission, node.entry().path(), file, edit);
        } else {
            writeShared(emission, groups, node, file);
        }
    }

    private void writeShared(
            Emission emission, LinkGroups groups, FileTree.Node node, FileTree.Node file)
            throws IOException {
        String path = node.entry().path();
        String first = groups.first(file);
        Edit edit = groups.edit(file).and(entries.edit(file));
        if (first == null && file.layerIndex() != node.layerIndex() && entries.isBelow(file)) {
            first = file.entry().path();
        }
        if (first == null) {
            groups.written(file, path);
            writeFile(emission, path, file, edit);
        } else if (node.entry().type() == EntryType.HARDLINK
                && node.entry().linkTarget().equals(first)) {
            writeFile(emission, path, node, edit);
        } else {
            StoredEntry entry = entry(file);
            emission.link(path, first, entry, file.entry(), edit);
        }
    }

    private void writeFile(Emission emission, String path, FileTree.Node node, Edit edit)
            throws IOException {
        FileEntry file = node.entry();
        emission.write(path, layers.get(node.layerIndex()), entry(node), file, edit);
    }

    private StoredEntry entry(FileTree.Node node) throws IOException {
        return layers.get(node.layerIndex()).entry(node.entry().path());
    }
}
