package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** The merged tree: for every path, which layer wrote what is visible and what lies beneath. */
public interface FileTree {

    /** What is visible at a path (symbolic links are not followed), null when nothing is. */
    @Nullable Node find(String path);

    /**
     * The path that remains when every symbolic link on the way and at its end is followed inside
     * the root; null when it dangles, loops, passes 40 links or gets longer than 4096 characters.
     */
    default @Nullable String resolve(String path) {
        return resolve(path, link -> {});
    }

    /**
     * The same, and every symbolic link that was followed, in order; also where the way ends
     * nowhere.
     */
    @Nullable String resolve(String path, Consumer<String> followed);

    /**
     * The same name in the directory that its own leads to, however databases state it: {@code
     * lib/x} may lie at {@code usr/lib/x}. A link at its end is not followed; a directory that
     * leads nowhere is left as it is. Asked for many paths of one directory it follows links once.
     */
    default String real(String path) {
        return new RealPaths(this).of(path);
    }

    /** Visible paths in path order. */
    Iterable<Node> nodes();

    /** Indexes of lower layers that also wrote this path, highest first: what lies beneath. */
    List<Integer> beneath(String path);

    /** The layer that first replaces or deletes what this layer wrote, -1 when none does. */
    int hiddenBy(String path, int layerIndex);

    /**
     * A visible path.
     *
     * @param layerIndex the layer that wrote it, 0 is the lowest
     */
    record Node(FileEntry entry, int layerIndex) {}
}
