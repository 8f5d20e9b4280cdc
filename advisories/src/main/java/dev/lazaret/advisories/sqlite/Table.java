package dev.lazaret.advisories.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A table of an open file: rows by primary key, or all of them. */
public final class Table {

    /** Deeper trees than this would need more pages than a file can have. */
    private static final int DEPTH_MAX = 40;

    private static final int ROWS_MAX = 100_000;

    private final SqliteFile file;
    private final int root;

    Table(SqliteFile file, int root) {
        this.file = file;
        this.root = root;
    }

    /** The row of a table without rowid whose first key columns are these texts. */
    public Optional<Row> find(String... key) throws SqliteFormatException {
        byte[][] wanted = new byte[key.length][];
        for (int i = 0; i < key.length; i++) {
            wanted[i] = key[i].getBytes(StandardCharsets.UTF_8);
        }
        Node node = Node.read(file, root);
        for (int depth = 0; depth < DEPTH_MAX; depth++) {
            if (!node.isIndex()) {
                throw new SqliteFormatException("a table without rowid has another's page");
            }
            int low = 0;
            int high = node.cells() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                Payload payload = node.payload(middle);
                Row row = new Row(payload.whole());
                int order = row.compareKey(wanted);
                if (order == 0) {
                    return Optional.of(row);
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            if (node.isLeaf()) {
                return Optional.empty();
            }
            node = Node.read(file, node.child(low));
        }
        throw tooDeep();
    }

    /** The row of a rowid table with this key. */
    public Optional<Row> find(long rowid) throws SqliteFormatException {
        Node node = Node.read(file, root);
        for (int depth = 0; depth < DEPTH_MAX; depth++) {
            if (node.isIndex()) {
                throw new SqliteFormatException("a rowid table has an index's page");
            }
            int cell = firstNotBelow(node, rowid);
            if (!node.isLeaf()) {
                node = Node.read(file, node.child(cell));
            } else if (cell < node.cells() && node.rowid(cell) == rowid) {
                return Optional.of(new Row(node.payload(cell).whole()));
            } else {
                return Optional.empty();
            }
        }
        throw tooDeep();
    }

    /** Every row in key order: for small tables. */
    public List<Row> rows() throws SqliteFormatException {
        List<Row> rows = new ArrayList<>();
        collect(root, 0, new BitSet(), rows);
        return rows;
    }

    private void collect(int number, int depth, BitSet seen, List<Row> rows)
            throws SqliteFormatException {
        if (depth > DEPTH_MAX || seen.get(number)) {
            throw tooDeep();
        }
        seen.set(number);
        Node node = Node.read(file, number);
        for (int cell = 0; cell < node.cells(); cell++) {
            if (!node.isLeaf()) {
                collect(node.child(cell), depth + 1, seen, rows);
            }
            if (node.isLeaf() || node.isIndex()) {
                rows.add(new Row(node.payload(cell).whole()));
            }
            if (rows.size() > ROWS_MAX) {
                throw new SqliteFormatException("a small table has too many rows");
            }
        }
        if (!node.isLeaf()) {
            collect(node.child(node.cells()), depth + 1, seen, rows);
        }
    }

    private static int firstNotBelow(Node node, long rowid) throws SqliteFormatException {
        int low = 0;
        int high = node.cells();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (node.rowid(middle) < rowid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static SqliteFormatException tooDeep() {
        return new SqliteFormatException("a tree's pages lead in circles");
    }
}
