package dev.lazaret.explorer.tree;

import dev.lazaret.layers.PathOrder;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Makes nodes of paths that come sorted by their bytes. In that order {@code a-b} stands between
 * {@code a} and {@code a/c}, so the nodes are put in depth-first order at the end.
 */
final class FileNodesBuilder {

    private final Names names = new Names();
    private final Touches touches = new Touches(1 << 10);
    private final BitSet unsorted = new BitSet();
    private final OpenNodes open = new OpenNodes();
    private int[] parents = new int[1 << 10];
    private int[] nameAt = new int[1 << 10];
    private int[] touchesFrom = new int[1 << 10];
    private int count;

    FileNodesBuilder() throws TreeTooLargeException {
        node(0, "");
        open.push(0, 0);
    }

    void add(PathMerge.PathTouches path) throws TreeTooLargeException {
        if (path.path().isEmpty()) {
            path.touches().forEach(touches::add);
            return;
        }
        int parent = parentOf(path.path());
        String text = path.path();
        int node = node(parent, text.substring(text.lastIndexOf('/') + 1));
        open.push(node, text.length());
        path.touches().forEach(touches::add);
    }

    /** The node of the path's directory; directories that no layer writes are made. */
    private int parentOf(String path) throws TreeTooLargeException {
        open.moveTo(path);
        int above = open.ancestorLength(path);
        int parent = open.node(above);
        int slash = path.indexOf('/', above == 0 ? 0 : above + 1);
        while (slash >= 0) {
            // its siblings that start with its name and a lower byte than the slash came before it
            unsorted.set(parent);
            parent = node(parent, path.substring(above == 0 ? 0 : above + 1, slash));
            open.push(parent, slash);
            above = slash;
            slash = path.indexOf('/', slash + 1);
        }
        return parent;
    }

    private int node(int parent, String name) throws TreeTooLargeException {
        if (count == parents.length) {
            int capacity = count + (count >> 1);
            parents = Arrays.copyOf(parents, capacity);
            nameAt = Arrays.copyOf(nameAt, capacity);
            touchesFrom = Arrays.copyOf(touchesFrom, capacity);
        }
        parents[count] = parent;
        nameAt[count] = names.add(name);
        touchesFrom[count] = touches.size();
        return count++;
    }

    FileNodes build(int layers) {
        int[] ends = new int[count];
        int[] position = positions(ends);
        int[] made = new int[count];
        for (int i = 0; i < count; i++) {
            made[position[i]] = i;
        }
        int[] parentsInOrder = new int[count];
        int[] namesInOrder = new int[count];
        int[] touchesInOrder = new int[count + 1];
        Touches sorted = new Touches(touches.size());
        for (int i = 0; i < count; i++) {
            int from = made[i];
            parentsInOrder[i] = position[parents[from]];
            namesInOrder[i] = nameAt[from];
            touchesInOrder[i] = sorted.size();
            int to = from + 1 < count ? touchesFrom[from + 1] : touches.size();
            sorted.addFrom(touches, touchesFrom[from], to);
        }
        touchesInOrder[count] = sorted.size();
        return new FileNodes(
                layers, parentsInOrder, ends, namesInOrder, touchesInOrder, names, sorted);
    }

    /** Where each node stands in depth-first order, and in {@code ends} where its subtree ends. */
    private int[] positions(int[] ends) {
        int[] sizes = new int[count];
        for (int i = count - 1; i >= 0; i--) {
            sizes[i]++;
            if (i > 0) {
                sizes[parents[i]] += sizes[i];
            }
        }
        int[] childrenFrom = childrenFrom();
        int[] children = children(childrenFrom);
        int[] position = new int[count];
        for (int i = 0; i < count; i++) {
            int next = position[i] + 1;
            ends[position[i]] = position[i] + sizes[i];
            for (int c = childrenFrom[i]; c < childrenFrom[i + 1]; c++) {
                position[children[c]] = next;
                next += sizes[children[c]];
            }
        }
        return position;
    }

    private int[] childrenFrom() {
        int[] from = new int[count + 1];
        for (int i = 1; i < count; i++) {
            from[parents[i] + 1]++;
        }
        for (int i = 0; i < count; i++) {
            from[i + 1] += from[i];
        }
        return from;
    }

    private int[] children(int[] childrenFrom) {
        int[] next = Arrays.copyOf(childrenFrom, count);
        int[] children = new int[count - 1];
        for (int i = 1; i < count; i++) {
            children[next[parents[i]]++] = i;
        }
        unsorted.stream().forEach(p -> sort(children, childrenFrom[p], childrenFrom[p + 1]));
        return children;
    }

    private void sort(int[] children, int from, int to) {
        int[] sorted =
                IntStream.range(from, to)
                        .mapToObj(i -> children[i])
                        .sorted((a, b) ->
                                PathOrder.COMPARATOR.compare(
                                        names.get(nameAt[a]), names.get(nameAt[b])))
                        .mapToInt(Integer::intValue)
                        .toArray();
        System.arraycopy(sorted, 0, children, from, sorted.length);
    }
}
