package dev.lazaret.explorer.model;

import dev.lazaret.explorer.tree.Comparing;
import dev.lazaret.explorer.tree.FileTreeView;

import org.jspecify.annotations.Nullable;

/**
 * What is on the screen.
 *
 * @param layers cursor in the layers pane: the layer whose files are shown
 * @param files cursor in the files pane
 * @param attributes whether mode and owner are shown; null when the width decides
 * @param ended whether the user is done
 */
public record Screen(
        Geometry geometry,
        Focus focus,
        Scroll layers,
        Comparing comparing,
        FileTreeView tree,
        Scroll files,
        @Nullable Boolean attributes,
        Overlay overlay,
        boolean ended) {

    static Screen first(Geometry geometry, FileTreeView tree, int layer) {
        return new Screen(
                geometry,
                Focus.LAYERS,
                new Scroll(layer, 0),
                Comparing.LAYER_BELOW,
                tree,
                Scroll.START,
                null,
                new Overlay.None(),
                false);
    }

    /** The selected node, -1 when no file is shown. */
    public int node() {
        return files.cursor() < tree.rows().size() ? tree.rows().node(files.cursor()) : -1;
    }

    /** Whether mode and owner are shown. */
    public boolean attributesShown() {
        return attributes == null ? geometry.wide() : attributes;
    }

    Screen withGeometry(Geometry other) {
        return new Screen(other, focus, layers, comparing, tree, files, attributes, overlay, ended);
    }

    Screen focused(Focus other) {
        return new Screen(
                geometry, other, layers, comparing, tree, files, attributes, overlay, ended);
    }

    Screen withLayers(Scroll other) {
        return new Screen(
                geometry, focus, other, comparing, tree, files, attributes, overlay, ended);
    }

    Screen withFiles(Scroll other) {
        return new Screen(
                geometry, focus, layers, comparing, tree, other, attributes, overlay, ended);
    }

    Screen over(Overlay other) {
        return new Screen(
                geometry, focus, layers, comparing, tree, files, attributes, other, ended);
    }

    Screen togglingAttributes() {
        return new Screen(
                geometry,
                focus,
                layers,
                comparing,
                tree,
                files,
                !attributesShown(),
                overlay,
                ended);
    }

    Screen ending() {
        return new Screen(
                geometry, focus, layers, comparing, tree, files, attributes, overlay, true);
    }

    Screen atLayer(Scroll other) {
        return other.cursor() == layers.cursor()
                ? withLayers(other)
                : withLayers(other).showing(tree.at(other.cursor(), comparing));
    }

    Screen comparing(Comparing other) {
        if (other == comparing) {
            return this;
        }
        Screen compared =
                new Screen(geometry, focus, layers, other, tree, files, attributes, overlay, ended);
        return compared.showing(tree.at(layers.cursor(), other));
    }

    /** Another view of the files, the cursor on the same file or what is shown above it. */
    Screen showing(FileTreeView other) {
        Screen shown =
                new Screen(
                        geometry,
                        focus,
                        layers,
                        comparing,
                        other,
                        files,
                        attributes,
                        overlay,
                        ended);
        return shown.onNode(node());
    }

    /** The cursor on this node, or on the nearest directory above it that is shown. */
    Screen onNode(int node) {
        int row = -1;
        for (int at = node; at > 0 && row < 0; at = tree.nodes().parent(at)) {
            row = tree.rows().rowOf(at);
        }
        int cursor = row >= 0 ? row : node == 0 ? files.cursor() : 0;
        return withFiles(files.to(cursor, tree.rows().size(), geometry.fileRows()));
    }
}
