package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One row in SQLite's record format (file format, section 2.1): a header of serial types, then the
 * values. Only the first columns are looked at.
 */
final class SqliteRecord {

    private static final int COLUMNS = 8;

    private final byte[] row;
    private final long[] types = new long[COLUMNS];
    private final int[] starts = new int[COLUMNS];
    private final int[] lengths = new int[COLUMNS];
    private int at;

    private SqliteRecord(byte[] row) {
        this.row = row;
    }

    static SqliteRecord parse(byte[] row) throws MalformedException {
        SqliteRecord record = new SqliteRecord(row);
        record.readHeader();
        return record;
    }

    private void readHeader() throws MalformedException {
        long headerEnd = varint();
        if (headerEnd > row.length) {
            throw new MalformedException(
                    "a row of " + row.length + " bytes has a header of " + headerEnd);
        }
        long start = headerEnd;
        for (int column = 0; column < COLUMNS && at < headerEnd; column++) {
            types[column] = varint();
            long length = length(types[column]);
            if (length < 0 || length > row.length - start) {
                throw new MalformedException(
                        "column " + column + " does not fit a row of " + row.length + " bytes");
            }
            starts[column] = (int) start;
            lengths[column] = (int) length;
            start += length;
        }
    }

    /** A blob's bytes. */
    byte[] blob(int column) throws MalformedException {
        if (types[column] < 12 || types[column] % 2 != 0) {
            throw new MalformedException("column " + column + " is no blob");
        }
        return Arrays.copyOfRange(row, starts[column], starts[column] + lengths[column]);
    }

    /** A text's characters, empty when the column is none. */
    String text(int column) {
        return types[column] < 13 || types[column] % 2 == 0
                ? ""
                : new String(row, starts[column], lengths[column], StandardCharsets.UTF_8);
    }

    /** An integer's value. */
    long integer(int column) throws MalformedException {
        long type = types[column];
        if (type == 8 || type == 9) {
            return type - 8;
        }
        if (type < 1 || type > 6) {
            throw new MalformedException("column " + column + " is no integer");
        }
        long value = row[starts[column]];
        for (int i = 1; i < lengths[column]; i++) {
            value = value << 8 | (row[starts[column] + i] & 0xFF);
        }
        return value;
    }

    private static long length(long type) throws MalformedException {
        if (type >= 12) {
            return (type - 12) / 2;
        }
        return switch ((int) type) {
            case 0, 8, 9 -> 0;
            case 1 -> 1;
            case 2 -> 2;
            case 3 -> 3;
            case 4 -> 4;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> throw new MalformedException("serial type " + type + " is reserved");
        };
    }

    private long varint() throws MalformedException {
        long value = 0;
        for (int i = 0; i < 9; i++) {
            if (at >= row.length) {
                throw new MalformedException("a row ends inside its header");
            }
            byte b = row[at++];
            if (i == 8) {
                return value << 8 | (b & 0xFF);
            }
            value = value << 7 | (b & 0x7F);
            if (b >= 0) {
                return value;
            }
        }
        return value;
    }
}
