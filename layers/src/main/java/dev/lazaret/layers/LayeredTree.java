package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Answers from the layers' own tables, so that the merged tree takes no memory of its own. */
final class LayeredTree implements FileTree {

    private final List<FileTable> tables;
    private final RealPaths real = new RealPaths(this);

    LayeredTree(List<FileTable> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public @Nullable Node find(String path) {
        return findBelow(path, tables.size());
    }

    /** What is visible when only the layers below this index are laid over each other. */
    @Nullable Node findBelow(String path, int layerCount) {
        for (int i = layerCount - 1; i >= 0; i--) {
            FileEntry entry = tables.get(i).find(path);
            if (entry != null) {
                return new Node(entry, i);
            }
            if (tables.get(i).hides(path)) {
                return null;
            }
        }
        return null;
    }

    @Override
    public @Nullable String resolve(String path, Consumer<String> followed) {
        return new LinkWalk(this, followed).resolve(path);
    }

    @Override
    public String real(String path) {
        return real.of(path);
    }

    @Override
    public Iterable<Node> nodes() {
        return () -> (Iterator<Node>) new TreeIterator(tables);
    }

    @Override
    public List<Integer> beneath(String path) {
        Node visible = find(path);
        List<Integer> beneath = new ArrayList<>();
        for (int i = (visible == null ? tables.size() : visible.layerIndex()) - 1; i >= 0; i--) {
            if (tables.get(i).find(path) != null) {
                beneath.add(i);
            }
        }
        return List.copyOf(beneath);
    }

    @Override
    public int hiddenBy(String path, int layerIndex) {
        for (int i = layerIndex + 1; i < tables.size(); i++) {
            if (tables.get(i).find(path) != null || tables.get(i).hides(path)) {
                return i;
            }
        }
        return -1;
    }
}
