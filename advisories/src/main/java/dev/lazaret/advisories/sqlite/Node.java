package dev.lazaret.advisories.sqlite;

/**
 * One page of a b-tree (section 1.6 of the format): its kind, its cells and its children.
 *
 * @param offset where the page's own header starts: 100 on page 1, else 0
 */
record Node(SqliteFile file, Bytes page, int offset, int kind, int cells) {

    private static final int INNER_INDEX = 2;
    private static final int INNER_TABLE = 5;
    private static final int LEAF_INDEX = 10;
    private static final int LEAF_TABLE = 13;

    static Node read(SqliteFile file, int number) throws SqliteFormatException {
        Bytes page = file.keptPage(number);
        int offset = number == 1 ? 100 : 0;
        int kind = page.u8(offset);
        if (kind != INNER_INDEX
                && kind != INNER_TABLE
                && kind != LEAF_INDEX
                && kind != LEAF_TABLE) {
            throw new SqliteFormatException("page " + number + " is no part of a tree");
        }
        return new Node(file, page, offset, kind, page.u16(offset + 3));
    }

    boolean isLeaf() {
        return kind == LEAF_INDEX || kind == LEAF_TABLE;
    }

    /** Rows live in every node of an index, but only in the leaves of a table. */
    boolean isIndex() {
        return kind == LEAF_INDEX || kind == INNER_INDEX;
    }

    /** The page below, left of this cell; for the cell after the last, the right-most page. */
    int child(int cell) throws SqliteFormatException {
        return cell == cells ? page.u31(offset + 8) : page.u31(cellAt(cell));
    }

    /** The integer key of a table's cell. */
    long rowid(int cell) throws SqliteFormatException {
        int at = cellAt(cell);
        return page.varint(kind == INNER_TABLE ? at + 4 : at + page.varintLength(at));
    }

    /** The row in this cell. */
    Payload payload(int cell) throws SqliteFormatException {
        int at = cellAt(cell) + (kind == INNER_INDEX ? 4 : 0);
        long length = page.varint(at);
        at += page.varintLength(at);
        at += kind == LEAF_TABLE ? page.varintLength(at) : 0;
        return Payload.at(file, page, at, length, kind == LEAF_TABLE);
    }

    private int cellAt(int cell) throws SqliteFormatException {
        return page.u16(offset + (isLeaf() ? 8 : 12) + 2 * cell);
    }
}
