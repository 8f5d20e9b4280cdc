package dev.lazaret.diff;

import dev.lazaret.layers.FileTree;
import dev.lazaret.layers.FileTree.Node;
import dev.lazaret.layers.PathOrder;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;

/** Walks over two trees side by side, in path order. */
final class TreePairs {

    /** Takes what both trees have at a path. */
    @FunctionalInterface
    interface Visitor {
        void visit(@Nullable Node before, @Nullable Node after);
    }

    private TreePairs() {}

    static void walk(FileTree before, FileTree after, Visitor visitor) {
        Iterator<Node> left = before.nodes().iterator();
        Iterator<Node> right = after.nodes().iterator();
        Node a = next(left);
        Node b = next(right);
        while (a != null || b != null) {
            int order = order(a, b);
            visitor.visit(order <= 0 ? a : null, order >= 0 ? b : null);
            a = order <= 0 ? next(left) : a;
            b = order >= 0 ? next(right) : b;
        }
    }

    private static int order(@Nullable Node a, @Nullable Node b) {
        if (a == null) {
            return 1;
        }
        return b == null ? -1 : PathOrder.COMPARATOR.compare(a.entry().path(), b.entry().path());
    }

    private static @Nullable Node next(Iterator<Node> nodes) {
        return nodes.hasNext() ? nodes.next() : null;
    }
}
