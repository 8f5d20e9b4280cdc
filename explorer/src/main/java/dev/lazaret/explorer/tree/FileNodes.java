package dev.lazaret.explorer.tree;

import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.PathOrder;

import java.util.List;

/**
 * Every path that any layer writes, and every directory on the way, as one tree. Nodes are numbers
 * in depth-first order: node 0 is the root, a node's descendants are the numbers up to its {@link
 * #end}. A node takes thirty bytes and its name, and fifteen bytes for each layer that writes it.
 */
public final class FileNodes {

    private final int layers;
    private final int[] parents;
    private final int[] ends;
    private final int[] nameAt;
    private final int[] touchesFrom;
    private final Names names;
    private final Touches touches;

    FileNodes(
            int layers,
            int[] parents,
            int[] ends,
            int[] nameAt,
            int[] touchesFrom,
            Names names,
            Touches touches) {
        this.layers = layers;
        this.parents = parents;
        this.ends = ends;
        this.nameAt = nameAt;
        this.touchesFrom = touchesFrom;
        this.names = names;
        this.touches = touches;
    }

    /**
     * The tree of these layers, lowest first.
     *
     * @throws TreeTooLargeException if the names take more than 2 GiB
     */
    public static FileNodes of(List<FileTable> layers) throws TreeTooLargeException {
        FileNodesBuilder builder = new FileNodesBuilder();
        PathMerge paths = new PathMerge(layers);
        for (var path = paths.next(); path != null; path = paths.next()) {
            builder.add(path);
        }
        return builder.build(layers.size());
    }

    public int layers() {
        return layers;
    }

    /** Number of nodes, the root included. */
    public int size() {
        return parents.length;
    }

    public int parent(int node) {
        return parents[node];
    }

    /** The first number after the node's descendants. */
    public int end(int node) {
        return ends[node];
    }

    /** Nodes above this one; 0 for those in the root. */
    public int depth(int node) {
        int depth = 0;
        for (int above = parents[node]; above > 0; above = parents[above]) {
            depth++;
        }
        return depth;
    }

    /** The last segment of the path, as the archive states it: not safe to show. */
    public String name(int node) {
        return names.get(nameAt[node]);
    }

    /** The path from the root without a leading slash, as the archive states it. */
    public String path(int node) {
        if (node == 0) {
            return "";
        }
        StringBuilder path = new StringBuilder(name(node));
        for (int above = parents[node]; above > 0; above = parents[above]) {
            path.insert(0, '/').insert(0, name(above));
        }
        return path.toString();
    }

    /** The node of a path, -1 when no layer knows it. */
    public int find(String path) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(path(middle), path);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Depth-first order: segment by segment. */
    private static int compare(String a, String b) {
        int n = Math.min(a.length(), b.length());
        int i = 0;
        while (i < n && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        if (i < n && (a.charAt(i) == '/' || b.charAt(i) == '/')) {
            return a.charAt(i) == '/' ? -1 : 1;
        }
        return PathOrder.COMPARATOR.compare(a.substring(i), b.substring(i));
    }

    int touchesFrom(int node) {
        return touchesFrom[node];
    }

    int touchesTo(int node) {
        return touchesFrom[node + 1];
    }

    Touches touches() {
        return touches;
    }

    /** Layers that write the node, lowest first. */
    public List<Integer> writers(int node) {
        return java.util.stream.IntStream.range(touchesFrom(node), touchesTo(node))
                .filter(touch -> touches.kind(touch).writes())
                .mapToObj(touches::layer)
                .toList();
    }
}
