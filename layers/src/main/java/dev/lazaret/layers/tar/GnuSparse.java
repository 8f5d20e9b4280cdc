package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;

import java.io.EOFException;
import java.io.IOException;

/** Sparse maps that stand in blocks: the old GNU format and the pax 1.0 format. */
final class GnuSparse {

    private static final int TEXT_BYTES_MAX = 4 << 20;

    private GnuSparse() {}

    /** Four pieces in the header block, then 21 in each block that follows while one says so. */
    static SparseMap read(byte[] header, long realSize, TarBytes in) throws IOException {
        SparseMap.Builder map = new SparseMap.Builder();
        if (realSize < 0) {
            throw new MalformedException("a sparse file states a negative size: " + realSize);
        }
        pieces(header, 386, 4, map);
        boolean more = header[482] != 0;
        byte[] block = new byte[TarHeader.BLOCK];
        while (more) {
            in.readFully(block, 0, block.length);
            pieces(block, 0, 21, map);
            more = block[504] != 0;
        }
        return map.build(realSize);
    }

    private static void pieces(byte[] block, int offset, int count, SparseMap.Builder map)
            throws MalformedException {
        for (int i = 0; i < count; i++) {
            int at = offset + 24 * i;
            if (block[at] == 0 || block[at + 12] == 0) {
                return;
            }
            map.add(TarNumber.parse(block, at, 12), TarNumber.parse(block, at + 12, 12));
        }
    }

    /** Decimal lines (count, then offset and length each), padded to a whole block. */
    static SparseMap readText(EntryBody body, long realSize) throws IOException {
        Lines lines = new Lines(body);
        long count = lines.number();
        SparseMap.Builder map = new SparseMap.Builder();
        for (long i = 0; i < count; i++) {
            map.add(lines.number(), lines.number());
        }
        return map.build(realSize);
    }

    private static final class Lines {
        private final EntryBody body;
        private final byte[] block = new byte[TarHeader.BLOCK];
        private int at = TarHeader.BLOCK;
        private int taken;

        Lines(EntryBody body) {
            this.body = body;
        }

        long number() throws IOException {
            long value = 0;
            int digits = 0;
            while (true) {
                int b = next();
                if (b == '\n' && digits > 0) {
                    return value;
                }
                if (b < '0' || b > '9' || ++digits > 18) {
                    throw new MalformedException("a sparse map has a line that is no number");
                }
                value = value * 10 + (b - '0');
            }
        }

        private int next() throws IOException {
            if (at == block.length) {
                refill();
            }
            return block[at++];
        }

        private void refill() throws IOException {
            taken += block.length;
            if (taken > TEXT_BYTES_MAX) {
                throw new MalformedException("a sparse map is longer than " + TEXT_BYTES_MAX);
            }
            int n = 0;
            while (n < block.length) {
                if (body.storedLeft() == 0) {
                    throw new EOFException("a sparse map ends too early");
                }
                n += body.stored(block, n, block.length - n);
            }
            at = 0;
        }
    }
}
