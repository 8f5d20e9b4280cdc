package dev.lazaret.explorer.tree;

import java.util.BitSet;

/**
 * The tree as one layer leaves it, narrowed, with directories open or closed, in an order. Never
 * changes; what differs is made anew from what stays.
 */
public final class FileTreeView {

    private final FileNodes nodes;
    private final Marks marks;
    private final Comparison comparison;
    private final Narrowing narrowing;
    private final BitSet kept;
    private final BitSet closed;
    private final FileRows.Order order;
    private final FileRows rows;

    private FileTreeView(
            FileNodes nodes,
            Marks marks,
            Comparison comparison,
            Narrowing narrowing,
            BitSet kept,
            BitSet closed,
            FileRows.Order order) {
        this.nodes = nodes;
        this.marks = marks;
        this.comparison = comparison;
        this.narrowing = narrowing;
        this.kept = kept;
        this.closed = closed;
        this.order = order;
        this.rows = FileRows.of(nodes, comparison, kept, closed, order);
    }

    /** Everything of a layer, every directory closed, by name. */
    public static FileTreeView of(FileNodes nodes, Marks marks, int layer, Comparing comparing) {
        BitSet closed = new BitSet();
        closed.set(0, nodes.size());
        Comparison comparison = Comparison.of(nodes, layer, comparing);
        BitSet kept = Kept.of(nodes, comparison, marks, Narrowing.NONE);
        return new FileTreeView(
                nodes, marks, comparison, Narrowing.NONE, kept, closed, FileRows.Order.NAME);
    }

    /** The same of another layer. */
    public FileTreeView at(int layer, Comparing comparing) {
        Comparison other = Comparison.of(nodes, layer, comparing);
        BitSet otherKept = Kept.of(nodes, other, marks, narrowing);
        return new FileTreeView(nodes, marks, other, narrowing, otherKept, closed, order);
    }

    /** The same with other files shown; directories stand open when files are asked for. */
    public FileTreeView narrowed(Narrowing other) {
        BitSet otherKept = Kept.of(nodes, comparison, marks, other);
        BitSet otherClosed = closed;
        if (other.seeks()) {
            otherClosed = new BitSet();
        } else if (narrowing.seeks()) {
            otherClosed = new BitSet();
            otherClosed.set(0, nodes.size());
        }
        return new FileTreeView(nodes, marks, comparison, other, otherKept, otherClosed, order);
    }

    public FileTreeView ordered(FileRows.Order other) {
        return new FileTreeView(nodes, marks, comparison, narrowing, kept, closed, other);
    }

    /** The same with a directory open or closed. */
    public FileTreeView open(int node, boolean opened) {
        BitSet changed = (BitSet) closed.clone();
        changed.set(node, !opened);
        return with(changed);
    }

    /** The same with all directories open or closed. */
    public FileTreeView openAll(boolean opened) {
        BitSet changed = new BitSet();
        changed.set(0, nodes.size(), !opened);
        return with(changed);
    }

    private FileTreeView with(BitSet changed) {
        return new FileTreeView(nodes, marks, comparison, narrowing, kept, changed, order);
    }

    public FileNodes nodes() {
        return nodes;
    }

    public Marks marks() {
        return marks;
    }

    public Comparison comparison() {
        return comparison;
    }

    public Narrowing narrowing() {
        return narrowing;
    }

    public FileRows.Order order() {
        return order;
    }

    public FileRows rows() {
        return rows;
    }

    public boolean isOpen(int node) {
        return !closed.get(node);
    }

    /** Whether anything below the node can be shown. */
    public boolean hasChildren(int node) {
        int below = kept.nextSetBit(node + 1);
        return below >= 0 && below < nodes.end(node);
    }

    /** Whether any directory that can be opened is open. */
    public boolean anyOpen() {
        for (int row = 0; row < rows.size(); row++) {
            int node = rows.node(row);
            if (isOpen(node) && hasChildren(node)) {
                return true;
            }
        }
        return false;
    }
}
