package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * Visits the rows of a table b-tree, left to right. A sound tree reaches each page once; a page
 * reached again is an error, so a loop ends.
 */
final class SqliteTree {

    private static final int INTERIOR = 0x05;
    private static final int LEAF = 0x0d;

    /** Takes a row's payload: where it starts and its whole length. */
    interface RowSink {
        void row(long at, long payload) throws IOException;
    }

    private final SqlitePages pages;
    private final DatabaseBytes file;
    private final BitSet seen = new BitSet();

    SqliteTree(SqlitePages pages) {
        this.pages = pages;
        this.file = pages.file();
    }

    void rows(long root, RowSink sink) throws IOException {
        Deque<Long> open = new ArrayDeque<>();
        open.push(root);
        while (!open.isEmpty()) {
            long page = open.pop();
            long header = pages.header(page);
            if (seen.get((int) page)) {
                throw new MalformedException("the tree reaches page " + page + " twice");
            }
            seen.set((int) page);
            switch (file.u8(header)) {
                case INTERIOR -> pushChildren(page, header, open);
                case LEAF -> readLeaf(page, header, sink);
                default ->
                        throw new MalformedException(
                                "page "
                                        + page
                                        + " is of type "
                                        + file.u8(header)
                                        + ", not of a table");
            }
        }
    }

    private void pushChildren(long page, long header, Deque<Long> open) throws IOException {
        int cells = cells(page, header);
        open.push(file.u32(header + 8));
        for (int i = cells - 1; i >= 0; i--) {
            int cell = file.u16(header + 12 + 2L * i);
            open.push(file.u32(pages.start(page) + cell));
        }
    }

    private void readLeaf(long page, long header, RowSink sink) throws IOException {
        int cells = cells(page, header);
        for (int i = 0; i < cells; i++) {
            long at = pages.start(page) + file.u16(header + 8 + 2L * i);
            long payload = 0;
            int bytes = 0;
            int b;
            do {
                b = file.u8(at++);
                payload = bytes == 8 ? payload << 8 | b : payload << 7 | (b & 0x7F);
            } while (b >= 0x80 && ++bytes < 9);
            int rowIdBytes = 1;
            while (file.u8(at++) >= 0x80 && rowIdBytes < 9) {
                rowIdBytes++;
            }
            if (payload < 0) {
                throw new MalformedException("a row on page " + page + " has a negative length");
            }
            sink.row(at, payload);
        }
    }

    private int cells(long page, long header) throws IOException {
        int cells = file.u16(header + 3);
        if (2L * cells > pages.pageSize()) {
            throw new MalformedException(cells + " cells do not fit on page " + page);
        }
        return cells;
    }
}
