package dev.lazaret.layers;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Sorted paths, each with a few bytes of payload, in one array: every path says how much it shares
 * with the one before it, and every sixteenth is written whole so that it can be searched for. What
 * lies in memory is also what lies in the cache.
 *
 * <p>Row: varint shared, varint suffix length, suffix, varint payload length, payload. The rows are
 * followed by the offsets of the whole ones, four bytes each, little endian.
 */
public final class PackedPaths {

    static final int RESTART = 16;

    private final byte[] bytes;
    private final int start;
    private final int rowsEnd;
    private final int count;

    /**
     * Takes packed rows as they are; a row that is wrong is met when it is read.
     *
     * @throws CorruptFactsException if the sizes contradict each other
     */
    PackedPaths(byte[] bytes, int start, int rowBytes, int count) {
        int restarts = restarts(count);
        if (count < 0
                || rowBytes < 0
                || start < 0
                || (long) start + rowBytes + 4L * restarts > bytes.length
                || (long) count * 3 > rowBytes) {
            throw new CorruptFactsException(rowBytes + " bytes cannot hold " + count + " paths");
        }
        this.bytes = bytes;
        this.start = start;
        this.rowsEnd = start + rowBytes;
        this.count = count;
    }

    static int restarts(int count) {
        return count / RESTART + (count % RESTART == 0 ? 0 : 1);
    }

    public int count() {
        return count;
    }

    public int rowBytes() {
        return rowsEnd - start;
    }

    /** Bytes of rows and offsets together. */
    public int totalBytes() {
        return rowBytes() + 4 * restarts(count);
    }

    public byte[] array() {
        return bytes;
    }

    public int start() {
        return start;
    }

    /** A cursor before the first row. */
    Cursor cursor() {
        Cursor cursor = new Cursor();
        cursor.seek(0);
        return cursor;
    }

    boolean contains(byte[] path) {
        return find(path) != null;
    }

    /** A cursor on this path, null when it is not there. */
    @org.jspecify.annotations.Nullable
    Cursor find(byte[] path) {
        if (count == 0) {
            return null;
        }
        Cursor cursor = new Cursor();
        cursor.seek(restartBefore(path, cursor));
        for (int i = 0; i < RESTART && cursor.next(); i++) {
            int order = cursor.compareTo(path);
            if (order >= 0) {
                return order == 0 ? cursor : null;
            }
        }
        return null;
    }

    /** The last restart whose path is not after this one, the first when all are. */
    private int restartBefore(byte[] path, Cursor cursor) {
        int low = 0;
        int high = restarts(count) - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            cursor.seek(middle);
            if (cursor.firstCompareTo(path) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int restartOffset(int restart) {
        int at = rowsEnd + 4 * restart;
        int offset =
                (bytes[at] & 0xFF)
                        | (bytes[at + 1] & 0xFF) << 8
                        | (bytes[at + 2] & 0xFF) << 16
                        | (bytes[at + 3] & 0xFF) << 24;
        if (offset < 0 || offset >= rowBytes()) {
            throw new CorruptFactsException("a restart lies outside its table");
        }
        return start + offset;
    }

    /** All paths as text. */
    Iterable<String> strings() {
        return () ->
                new Iterator<>() {
                    private final Cursor cursor = cursor();
                    private int left = count;

                    @Override
                    public boolean hasNext() {
                        return left > 0;
                    }

                    @Override
                    public String next() {
                        if (left == 0 || !cursor.next()) {
                            throw new NoSuchElementException();
                        }
                        left--;
                        return cursor.path();
                    }
                };
    }

    /** Walks over rows; not for two threads. */
    final class Cursor {
        private byte[] path = new byte[128];
        private int pathLength;
        private int at;
        private int row;
        private int payloadAt;
        private int payloadEnd;

        private void seek(int restart) {
            row = restart * RESTART;
            pathLength = 0;
            at = count == 0 ? rowsEnd : restartOffset(restart);
        }

        /** Moves to the next row; false after the last. */
        boolean next() {
            if (row >= count) {
                return false;
            }
            int shared = readInt();
            int suffix = readInt();
            if (shared > pathLength || suffix > rowsEnd - at) {
                throw new CorruptFactsException("a path lies outside its table");
            }
            if (path.length < shared + suffix) {
                path = Arrays.copyOf(path, Math.max(shared + suffix, path.length * 2));
            }
            System.arraycopy(bytes, at, path, shared, suffix);
            pathLength = shared + suffix;
            at += suffix;
            int payload = readInt();
            if (payload > rowsEnd - at) {
                throw new CorruptFactsException("a payload lies outside its table");
            }
            payloadAt = at;
            payloadEnd = at + payload;
            at = payloadEnd;
            row++;
            return true;
        }

        String path() {
            return new String(path, 0, pathLength, StandardCharsets.UTF_8);
        }

        int compareTo(byte[] other) {
            return Arrays.compareUnsigned(path, 0, pathLength, other, 0, other.length);
        }

        private int firstCompareTo(byte[] other) {
            int shared = readInt();
            int suffix = readInt();
            if (shared != 0 || suffix > rowsEnd - at) {
                throw new CorruptFactsException("a restart is not whole");
            }
            return Arrays.compareUnsigned(bytes, at, at + suffix, other, 0, other.length);
        }

        /** The payload of the current row. */
        VarInts payload() {
            return new VarInts(bytes, payloadAt, payloadEnd);
        }

        private int readInt() {
            int value = 0;
            for (int shift = 0; shift < 35; shift += 7) {
                if (at >= rowsEnd) {
                    throw new CorruptFactsException("a row ends outside its table");
                }
                byte b = bytes[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    break;
                }
            }
            if (value < 0) {
                throw new CorruptFactsException("a length is negative");
            }
            return value;
        }
    }
}
