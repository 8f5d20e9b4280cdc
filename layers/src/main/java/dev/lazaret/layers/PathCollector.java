package dev.lazaret.layers;

import java.util.Arrays;

/**
 * Collects paths with payloads in any order and packs them sorted; of equal paths the last stays.
 * Rows lie in pages until then, so that a million of them are no million objects.
 */
final class PathCollector {

    private static final int PAGE_BITS = 20;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int PAGE_MASK = PAGE - 1;
    private static final int FIRST_PAGE = 1 << 13;

    private byte[][] pages = new byte[4][];
    private int pageCount;
    private int pageUsed;
    private int pageSize;
    private int[] rows = new int[64];
    private int count;

    /** Memory the rows take. */
    long bytes() {
        return (long) pageCount * PAGE + 4L * rows.length;
    }

    /**
     * Adds a path.
     *
     * @return false when it does not fit any more: a row must fit a page, all pages 2 GiB
     */
    boolean add(byte[] path, byte[] payload, int payloadLength) {
        int needed = 8 + path.length + payloadLength;
        if (needed > PAGE || (pageSize - pageUsed < needed && !newPage(needed))) {
            return false;
        }
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count + (count >> 1));
        }
        byte[] page = pages[pageCount - 1];
        rows[count++] = (pageCount - 1) << PAGE_BITS | pageUsed;
        putInt(page, pageUsed, path.length);
        putInt(page, pageUsed + 4, payloadLength);
        System.arraycopy(path, 0, page, pageUsed + 8, path.length);
        System.arraycopy(payload, 0, page, pageUsed + 8 + path.length, payloadLength);
        pageUsed += needed;
        return true;
    }

    private boolean newPage(int needed) {
        if (pageCount == 1 << 11) {
            return false;
        }
        if (pageCount == pages.length) {
            pages = Arrays.copyOf(pages, pageCount * 2);
        }
        // a layer of a few files must not take a whole page for them
        pageSize = pageCount == 0 ? Math.max(needed, FIRST_PAGE) : PAGE;
        pages[pageCount++] = new byte[pageSize];
        pageUsed = 0;
        return true;
    }

    /** Packs everything and forgets it. */
    PackedPaths pack() {
        int[] order = RowSort.sort(rows, count, this::compare);
        rows = new int[0];
        PathPacker packer = new PathPacker();
        for (int i = 0; i < count; i++) {
            if (i + 1 < count && samePath(order[i], order[i + 1])) {
                continue;
            }
            int row = order[i];
            byte[] page = pages[row >>> PAGE_BITS];
            int at = row & PAGE_MASK;
            packer.add(page, at + 8, pathLength(row), getInt(page, at + 4));
        }
        pages = new byte[0][];
        count = 0;
        return packer.finish();
    }

    private boolean samePath(int a, int b) {
        return pathLength(a) == pathLength(b) && compare(a, b) == 0;
    }

    private int compare(int a, int b) {
        int atA = (a & PAGE_MASK) + 8;
        int atB = (b & PAGE_MASK) + 8;
        return Arrays.compareUnsigned(
                pages[a >>> PAGE_BITS],
                atA,
                atA + pathLength(a),
                pages[b >>> PAGE_BITS],
                atB,
                atB + pathLength(b));
    }

    private int pathLength(int row) {
        return getInt(pages[row >>> PAGE_BITS], row & PAGE_MASK);
    }

    private static void putInt(byte[] to, int at, int value) {
        to[at] = (byte) value;
        to[at + 1] = (byte) (value >> 8);
        to[at + 2] = (byte) (value >> 16);
        to[at + 3] = (byte) (value >> 24);
    }

    private static int getInt(byte[] from, int at) {
        return (from[at] & 0xFF)
                | (from[at + 1] & 0xFF) << 8
                | (from[at + 2] & 0xFF) << 16
                | (from[at + 3] & 0xFF) << 24;
    }
}
