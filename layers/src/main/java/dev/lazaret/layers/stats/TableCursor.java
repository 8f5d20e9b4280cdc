package dev.lazaret.layers.stats;

import dev.lazaret.layers.FileEntry;
import dev.lazaret.layers.FileTable;
import dev.lazaret.layers.PathOrder;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of one sorted part of a layer's table (its files, whiteouts or opaque directories) and the
 * rows behind it.
 *
 * @param <R> what a row is
 */
final class TableCursor<R> {

    /** By path, then layer. */
    static final Comparator<TableCursor<?>> ORDER =
            Comparator.<TableCursor<?>, String>comparing(c -> c.path, PathOrder.COMPARATOR)
                    .thenComparingInt(cursor -> cursor.layer);

    private final int layer;
    private final Iterator<R> rows;
    private final Function<R, String> paths;
    private final BiConsumer<Frame, R> teller;
    private R row;
    private String path;

    private TableCursor(
            int layer, Iterator<R> rows, Function<R, String> paths, BiConsumer<Frame, R> teller) {
        this.layer = layer;
        this.rows = rows;
        this.paths = paths;
        this.teller = teller;
        this.row = rows.next();
        this.path = paths.apply(row);
    }

    private static <R> Optional<TableCursor<R>> start(
            int layer, Iterable<R> rows, Function<R, String> paths, BiConsumer<Frame, R> teller) {
        Iterator<R> iterator = rows.iterator();
        return iterator.hasNext()
                ? Optional.of(new TableCursor<>(layer, iterator, paths, teller))
                : Optional.empty();
    }

    /** The first rows of all parts of a table that have any. */
    static List<TableCursor<?>> of(int layer, FileTable table) {
        return Stream.<Optional<? extends TableCursor<?>>>of(
                        start(layer, table, FileEntry::path, (f, entry) -> f.write(layer, entry)),
                        start(layer, table.whiteouts(), p -> p, (f, p) -> f.remove(layer)),
                        start(layer, table.opaqueDirectories(), p -> p, (f, p) -> f.hide(layer)))
                .<TableCursor<?>>flatMap(Optional::stream)
                .toList();
    }

    String path() {
        return path;
    }

    /** Tells the frame of this path what the layer does there, then moves on; false at the end. */
    boolean tell(Frame frame) {
        teller.accept(frame, row);
        if (!rows.hasNext()) {
            return false;
        }
        row = rows.next();
        path = paths.apply(row);
        return true;
    }
}
