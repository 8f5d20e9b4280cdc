package dev.lazaret.layers;

import java.util.Arrays;

/** Writes {@link PackedPaths} from rows that come in order. */
final class PathPacker {

    private final GrowingBytes rows = new GrowingBytes(1 << 10);
    private final GrowingBytes restarts = new GrowingBytes(1 << 6);
    private byte[] last = new byte[0];
    private int lastLength;
    private int count;

    /** Adds a row: the path, and right behind it its payload. */
    void add(byte[] from, int at, int pathLength, int payloadLength) {
        int shared = 0;
        if (count % PackedPaths.RESTART == 0) {
            restarts.putIntLittleEndian(rows.size());
        } else {
            int mismatch = Arrays.mismatch(last, 0, lastLength, from, at, at + pathLength);
            shared = mismatch < 0 ? pathLength : mismatch;
        }
        rows.putLong(shared);
        rows.putLong(pathLength - shared);
        rows.put(from, at + shared, pathLength - shared);
        rows.putLong(payloadLength);
        rows.put(from, at + pathLength, payloadLength);
        if (last.length < pathLength) {
            last = new byte[pathLength * 2];
        }
        System.arraycopy(from, at, last, 0, pathLength);
        lastLength = pathLength;
        count++;
    }

    PackedPaths finish() {
        int rowBytes = rows.size();
        rows.put(restarts.array(), 0, restarts.size());
        return new PackedPaths(rows.toArray(), 0, rowBytes, count);
    }
}
