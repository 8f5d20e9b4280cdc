package dev.lazaret.advisories.sqlite;

/**
 * A run of bytes whose every access is checked: an offset from the file that leads outside is a
 * {@link SqliteFormatException}, not a crash. Numbers are big-endian.
 */
final class Bytes {

    private final byte[] array;
    private final int from;
    private final int to;

    private Bytes(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    static Bytes of(byte[] array) {
        return new Bytes(array, 0, array.length);
    }

    /** The array these bytes lie in: read only. */
    byte[] array() {
        return array;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int length() {
        return to - from;
    }

    Bytes slice(int at, int length) throws SqliteFormatException {
        if (at < 0 || length < 0 || length > length() - at) {
            throw outside(at, length);
        }
        return new Bytes(array, from + at, from + at + length);
    }

    int u8(int at) throws SqliteFormatException {
        check(at, 1);
        return array[from + at] & 0xFF;
    }

    int u16(int at) throws SqliteFormatException {
        check(at, 2);
        int i = from + at;
        return (array[i] & 0xFF) << 8 | (array[i + 1] & 0xFF);
    }

    /** Four bytes that must be a non-negative int: page numbers and counts. */
    int u31(int at) throws SqliteFormatException {
        int value = u16(at) << 16 | u16(at + 2);
        if (value < 0) {
            throw new SqliteFormatException("the number at byte " + at + " is too large");
        }
        return value;
    }

    /** A signed integer of one to eight bytes. */
    long integer(int at, int length) throws SqliteFormatException {
        check(at, length);
        long value = array[from + at];
        for (int i = 1; i < length; i++) {
            value = value << 8 | (array[from + at + i] & 0xFF);
        }
        return value;
    }

    /** The value of the variable-length integer here: "Varint" in the format's section 1.6. */
    long varint(int at) throws SqliteFormatException {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            int b = u8(at + i);
            value = value << 7 | (b & 0x7F);
            if (b < 0x80) {
                return value;
            }
        }
        return value << 8 | u8(at + 8);
    }

    /** How many bytes the variable-length integer here takes. */
    int varintLength(int at) throws SqliteFormatException {
        int length = 1;
        while (length < 9 && u8(at + length - 1) >= 0x80) {
            length++;
        }
        return length;
    }

    private void check(int at, int length) throws SqliteFormatException {
        if (at < 0 || length > length() - at) {
            throw outside(at, length);
        }
    }

    private SqliteFormatException outside(int at, int length) {
        return new SqliteFormatException(
                length + " bytes at " + at + " lie outside the " + length() + " bytes there are");
    }
}
