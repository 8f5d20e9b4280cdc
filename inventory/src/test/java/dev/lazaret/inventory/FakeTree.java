package dev.lazaret.inventory;

import dev.lazaret.layers.FileTree;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A merged tree as a test states it. */
final class FakeTree implements FileTree {

    private final Map<String, List<Integer>> beneath = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    /** Lower layers that also wrote the path, highest first. */
    FakeTree beneath(String path, Integer... layers) {
        beneath.put(path, List.of(layers));
        return this;
    }

    /** A link of the root to a directory. */
    FakeTree link(String from, String to) {
        links.put(from, to);
        return this;
    }

    @Override
    public @Nullable Node find(String path) {
        return null;
    }

    @Override
    public @Nullable String resolve(String path, Consumer<String> followed) {
        for (Map.Entry<String, String> link : links.entrySet()) {
            if (path.equals(link.getKey()) || path.startsWith(link.getKey() + "/")) {
                return link.getValue() + path.substring(link.getKey().length());
            }
        }
        return path;
    }

    @Override
    public Iterable<Node> nodes() {
        return List.of();
    }

    @Override
    public List<Integer> beneath(String path) {
        return beneath.getOrDefault(path, List.of());
    }

    @Override
    public int hiddenBy(String path, int layerIndex) {
        return -1;
    }
}
