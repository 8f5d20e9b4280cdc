package dev.lazaret.explorer.tree;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The rows of the tree from top to bottom as they can be scrolled over: four bytes each. */
public final class FileRows {

    /** The order of a directory's children. */
    public enum Order {
        NAME,
        /** Largest first, then by name. */
        SIZE
    }

    private final int[] rows;

    private FileRows(int[] rows) {
        this.rows = rows;
    }

    /**
     * The rows.
     *
     * @param kept nodes that are shown at all
     * @param closed directories whose content is not shown
     */
    static FileRows of(
            FileNodes nodes, Comparison comparison, BitSet kept, BitSet closed, Order order) {
        return switch (order) {
            case NAME -> byName(nodes, kept, closed);
            case SIZE -> bySize(nodes, comparison, kept, closed);
        };
    }

    private static FileRows byName(FileNodes nodes, BitSet kept, BitSet closed) {
        int[] rows = new int[kept.cardinality()];
        int count = 0;
        int node = 1;
        while (node < nodes.size()) {
            if (kept.get(node)) {
                rows[count++] = node;
            }
            node = kept.get(node) && !closed.get(node) ? node + 1 : nodes.end(node);
        }
        return new FileRows(Arrays.copyOf(rows, count));
    }

    private static FileRows bySize(
            FileNodes nodes, Comparison comparison, BitSet kept, BitSet closed) {
        Comparator<Integer> largestLast =
                Comparator.comparingLong((Integer node) -> comparison.bytes(node))
                        .thenComparing(Comparator.reverseOrder());
        int[] rows = new int[kept.cardinality()];
        int count = 0;
        int[] waiting = new int[Math.max(1, rows.length)];
        int left = push(waiting, 0, children(nodes, 0, kept, largestLast));
        while (left > 0) {
            int node = waiting[--left];
            rows[count++] = node;
            if (!closed.get(node)) {
                left = push(waiting, left, children(nodes, node, kept, largestLast));
            }
        }
        return new FileRows(Arrays.copyOf(rows, count));
    }

    private static int push(int[] waiting, int left, int[] children) {
        System.arraycopy(children, 0, waiting, left, children.length);
        return left + children.length;
    }

    private static int[] children(
            FileNodes nodes, int parent, BitSet kept, Comparator<Integer> order) {
        int end = nodes.end(parent);
        return IntStream.iterate(parent + 1, node -> node < end, nodes::end)
                .filter(kept::get)
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public int size() {
        return rows.length;
    }

    public int node(int row) {
        return rows[row];
    }

    /** The row of a node, -1 when it is not shown. */
    public int rowOf(int node) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == node) {
                return row;
            }
        }
        return -1;
    }
}
