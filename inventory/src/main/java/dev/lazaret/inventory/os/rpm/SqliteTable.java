package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * rpm's {@code rpmdb.sqlite}: the {@code blob} column of table {@code Packages}, read straight from
 * the b-tree (SQLite file format, sections 1.6, 2.1 and 2.6). No SQL runs on bytes of an image.
 */
final class SqliteTable implements HeaderStore {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int FILE_HEADER = 100;
    private static final int SCHEMA_ROW_BYTES_MAX = 1 << 20;
    private static final int SCHEMA_ROWS_MAX = 1000;

    /** Columns of sqlite_schema: type, name, tbl_name, rootpage, sql. */
    private static final int SCHEMA_TYPE = 0;

    private static final int SCHEMA_NAME = 1;
    private static final int SCHEMA_ROOT_PAGE = 3;

    /** Columns of Packages: hnum, blob. */
    private static final int BLOB = 1;

    @Override
    public boolean recognizes(DatabaseBytes file) throws IOException {
        if (file.size() < FILE_HEADER) {
            return false;
        }
        byte[] start = new byte[MAGIC.length];
        file.copy(0, start, 0, start.length);
        return java.util.Arrays.equals(start, MAGIC);
    }

    @Override
    public void read(DatabaseBytes any, HeaderCopies copies) throws IOException {
        SqlitePages pages = SqlitePages.of(any.withOrder(ByteOrder.BIG_ENDIAN));
        long root = rootOfPackages(pages);
        new SqliteTree(pages)
                .rows(
                        root,
                        (at, payload) -> {
                            try {
                                readRow(pages, at, payload, copies);
                            } catch (MalformedException e) {
                                copies.broken(e);
                            }
                        });
    }

    private static void readRow(SqlitePages pages, long at, long payload, HeaderCopies copies)
            throws IOException {
        byte[] row = copies.allocate(payload);
        pages.copyPayload(at, row);
        copies.done(SqliteRecord.parse(row).blob(BLOB));
    }

    private static long rootOfPackages(SqlitePages pages) throws IOException {
        long[] root = {0};
        int[] rows = {0};
        new SqliteTree(pages)
                .rows(
                        1,
                        (at, payload) -> {
                            if (++rows[0] > SCHEMA_ROWS_MAX || payload > SCHEMA_ROW_BYTES_MAX) {
                                throw new LimitExceededException(
                                        "the schema has more than "
                                                + SCHEMA_ROWS_MAX
                                                + " rows or one of more than "
                                                + SCHEMA_ROW_BYTES_MAX
                                                + " bytes");
                            }
                            byte[] row = new byte[(int) payload];
                            pages.copyPayload(at, row);
                            SqliteRecord record = SqliteRecord.parse(row);
                            if (record.text(SCHEMA_TYPE).equals("table")
                                    && record.text(SCHEMA_NAME).equals("Packages")) {
                                root[0] = record.integer(SCHEMA_ROOT_PAGE);
                            }
                        });
        if (root[0] == 0) {
            throw new MalformedException("the SQLite file has no table Packages");
        }
        return root[0];
    }
}
