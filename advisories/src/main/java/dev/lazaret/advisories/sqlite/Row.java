package dev.lazaret.advisories.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One row (section 2.1, "Record Format"). Columns are in the order they are stored: for tables
 * without rowid the primary key first.
 */
public final class Row {

    private final Bytes bytes;
    private final int headerLength;

    Row(Bytes bytes) throws SqliteFormatException {
        this.bytes = bytes;
        long length = bytes.varint(0);
        if (length < 1 || length > bytes.length()) {
            throw new SqliteFormatException("a row's header claims " + length + " bytes");
        }
        this.headerLength = (int) length;
    }

    /** A column of text; empty when it is null. */
    public String text(int column) throws SqliteFormatException {
        Column value = column(column);
        if (value.type == 0) {
            return "";
        }
        if (value.type < 13 || value.type % 2 == 0) {
            throw new SqliteFormatException("column " + column + " is no text");
        }
        Bytes text = value.content();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text.array(), text.from(), text.length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SqliteFormatException("column " + column + " is not UTF-8", e);
        }
    }

    /** A column of a whole number. */
    public long integer(int column) throws SqliteFormatException {
        Column value = column(column);
        if (value.type == 8 || value.type == 9) {
            return value.type - 8;
        }
        if (value.type < 1 || value.type > 6) {
            throw new SqliteFormatException("column " + column + " is no integer");
        }
        return bytes.integer(value.at, value.length);
    }

    /** A column of a number; SQLite stores those without a fraction as integers. */
    public double real(int column) throws SqliteFormatException {
        Column value = column(column);
        return value.type == 7
                ? Double.longBitsToDouble(bytes.integer(value.at, 8))
                : integer(column);
    }

    /** A column of bytes, or a text's bytes. */
    public byte[] blob(int column) throws SqliteFormatException {
        Column value = column(column);
        if (value.type < 12) {
            throw new SqliteFormatException("column " + column + " is no blob");
        }
        Bytes content = value.content();
        return Arrays.copyOfRange(content.array(), content.from(), content.to());
    }

    /** How the first columns compare with these texts, as UTF-8, byte by byte. */
    int compareKey(byte[][] key) throws SqliteFormatException {
        for (int i = 0; i < key.length; i++) {
            Bytes content = column(i).content();
            int order =
                    Arrays.compareUnsigned(
                            content.array(),
                            content.from(),
                            content.to(),
                            key[i],
                            0,
                            key[i].length);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private Column column(int wanted) throws SqliteFormatException {
        int at = bytes.varintLength(0);
        long content = headerLength;
        for (int i = 0; at < headerLength; i++) {
            long type = bytes.varint(at);
            at += bytes.varintLength(at);
            long length = contentLength(type);
            if (content + length > bytes.length()) {
                throw new SqliteFormatException("column " + i + " goes beyond its row");
            }
            if (i == wanted) {
                return new Column(type, (int) content, (int) length);
            }
            content += length;
        }
        throw new SqliteFormatException("a row has no column " + wanted);
    }

    private static long contentLength(long type) throws SqliteFormatException {
        if (type >= 12) {
            return (type - 12) / 2;
        }
        return switch ((int) type) {
            case 0, 8, 9 -> 0;
            case 1, 2, 3, 4 -> type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> throw new SqliteFormatException("serial type " + type + " is reserved");
        };
    }

    private final class Column {
        private final long type;
        private final int at;
        private final int length;

        Column(long type, int at, int length) {
            this.type = type;
            this.at = at;
            this.length = length;
        }

        Bytes content() throws SqliteFormatException {
            return bytes.slice(at, length);
        }
    }
}
