package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;

import java.util.Arrays;

/**
 * Where the stored pieces of a sparse file lie; the rest is zeros. Pieces are in order, do not
 * overlap and end within the file.
 */
final class SparseMap {

    private final long realSize;
    private final long stored;
    private final long[] offsets;
    private final long[] lengths;

    private SparseMap(long realSize, long stored, long[] offsets, long[] lengths) {
        this.realSize = realSize;
        this.stored = stored;
        this.offsets = offsets;
        this.lengths = lengths;
    }

    long realSize() {
        return realSize;
    }

    /** Bytes that stand in the archive. */
    long stored() {
        return stored;
    }

    int pieces() {
        return offsets.length;
    }

    long offset(int piece) {
        return offsets[piece];
    }

    long length(int piece) {
        return lengths[piece];
    }

    /** Takes pieces as they are stated; checks them at the end. */
    static final class Builder {

        /** 16 bytes each. */
        private static final int PIECES_MAX = 1 << 17;

        private long[] offsets = new long[4];
        private long[] lengths = new long[4];
        private int count;

        void add(long offset, long length) throws MalformedException {
            if (count == PIECES_MAX) {
                throw new MalformedException("a sparse map has more than " + count + " pieces");
            }
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, count * 2);
                lengths = Arrays.copyOf(lengths, count * 2);
            }
            offsets[count] = offset;
            lengths[count++] = length;
        }

        SparseMap build(long realSize) throws MalformedException {
            long last = 0;
            long stored = 0;
            for (int i = 0; i < count; i++) {
                if (offsets[i] < last
                        || lengths[i] < 0
                        || offsets[i] > realSize
                        || lengths[i] > realSize - offsets[i]) {
                    throw new MalformedException(
                            "piece "
                                    + i
                                    + " of a sparse map lies outside the file or its order: offset "
                                    + offsets[i]
                                    + ", length "
                                    + lengths[i]);
                }
                last = offsets[i] + lengths[i];
                stored += lengths[i];
            }
            return new SparseMap(
                    realSize, stored, Arrays.copyOf(offsets, count), Arrays.copyOf(lengths, count));
        }
    }
}
