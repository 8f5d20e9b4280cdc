package dev.lazaret.explorer.tree;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.PathOrder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/** Walks the tables of all layers at once: every path once, with all that is done to it. */
final class PathMerge {

    private final PriorityQueue<Head<?>> heads =
            new PriorityQueue<>(
                    Comparator.comparing((Head<?> head) -> head.path(), PathOrder.COMPARATOR)
                            .thenComparingInt(Head::layer));

    PathMerge(List<FileTable> tables) {
        for (int i = 0; i < tables.size(); i++) {
            int layer = i;
            FileTable table = tables.get(i);
            start(
                    new Head<>(
                            layer,
                            table.whiteouts().iterator(),
                            path -> path,
                            path -> Touch.removal(layer)));
            start(
                    new Head<>(
                            layer,
                            table.opaqueDirectories().iterator(),
                            path -> path,
                            path -> Touch.opaque(layer)));
            start(
                    new Head<>(
                            layer,
                            table.iterator(),
                            FileEntry::path,
                            entry -> Touch.of(layer, entry)));
        }
    }

    private void start(Head<?> head) {
        if (head.step()) {
            heads.add(head);
        }
    }

    /** Everything that is done to the next path, lowest layer first; null after the last path. */
    @Nullable PathTouches next() {
        Head<?> head = heads.peek();
        if (head == null) {
            return null;
        }
        String path = head.path();
        List<Touch> touches = new ArrayList<>(2);
        while (head != null && head.path().equals(path)) {
            heads.remove();
            touches.add(head.touch());
            start(head);
            head = heads.peek();
        }
        return new PathTouches(path, touches);
    }

    /** A path with what is done to it. */
    record PathTouches(String path, List<Touch> touches) {}

    /** One sorted list of one layer. */
    private static final class Head<T> {
        private final int layer;
        private final Iterator<T> items;
        private final Function<T, String> pathOf;
        private final Function<T, Touch> touchOf;
        private @Nullable T item;

        Head(int layer, Iterator<T> items, Function<T, String> pathOf, Function<T, Touch> touchOf) {
            this.layer = layer;
            this.items = items;
            this.pathOf = pathOf;
            this.touchOf = touchOf;
        }

        boolean step() {
            item = items.hasNext() ? items.next() : null;
            return item != null;
        }

        int layer() {
            return layer;
        }

        String path() {
            return pathOf.apply(current());
        }

        Touch touch() {
            return touchOf.apply(current());
        }

        private T current() {
            T current = item;
            if (current == null) {
                throw new IllegalStateException("after the last");
            }
            return current;
        }
    }
}
