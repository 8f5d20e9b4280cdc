package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileTable;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Walks over the tables of all layers at once, in path order, and tells the history of every path.
 * Takes time linear in the rows (times the logarithm of the layers) and memory for the directories
 * on the way only.
 */
public final class PathHistories {

    private final Consumer<PathHistory> to;
    private final PriorityQueue<TableCursor<?>> cursors = new PriorityQueue<>(TableCursor.ORDER);

    /**
     * Paths whose descendants may still come, each a prefix of the next. Siblings lie among them:
     * {@code a}, {@code a-b}, {@code a/c} is path order.
     */
    private final List<Frame> open = new ArrayList<>();

    private PathHistories(Consumer<PathHistory> to) {
        this.to = to;
    }

    /**
     * Tells every path's history once, a directory's after those of all that lies in it.
     *
     * @param tables lowest layer first
     */
    public static void walk(List<FileTable> tables, Consumer<PathHistory> to) {
        PathHistories histories = new PathHistories(to);
        for (int i = 0; i < tables.size(); i++) {
            histories.cursors.addAll(TableCursor.of(i, tables.get(i)));
        }
        histories.run();
    }

    private void run() {
        Frame root = Frame.root();
        open.add(root);
        collect(root);
        while (!cursors.isEmpty()) {
            String path = cursors.element().path();
            closeUntil(path);
            Frame frame = new Frame(path, parent(path));
            collect(frame);
            open.add(frame);
        }
        while (open.size() > 1) {
            close();
        }
    }

    private void collect(Frame frame) {
        while (!cursors.isEmpty() && cursors.element().path().equals(frame.path())) {
            TableCursor<?> cursor = cursors.remove();
            if (cursor.tell(frame)) {
                cursors.add(cursor);
            }
        }
    }

    private void closeUntil(String path) {
        while (!open.getLast().mayReach(path)) {
            close();
        }
    }

    private void close() {
        PathHistory history = open.removeLast().close();
        if (!history.steps().isEmpty() || !history.copies().isEmpty()) {
            to.accept(history);
        }
    }

    private Frame parent(String path) {
        int i = open.size() - 1;
        while (!open.get(i).isAncestorOf(path)) {
            i--;
        }
        return open.get(i);
    }
}
