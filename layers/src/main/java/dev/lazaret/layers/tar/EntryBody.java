package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/** The content of one tar entry, holes of sparse files filled with zeros. */
public final class EntryBody {

    private final TarBytes in;
    private final long padding;
    private long storedLeft;
    private @Nullable SparseMap sparse;
    private long size;
    private long at;
    private int piece;

    EntryBody(TarBytes in, long stored) {
        this.in = in;
        this.storedLeft = stored;
        this.padding = -stored & (TarHeader.BLOCK - 1);
        this.size = stored;
    }

    /**
     * Says where the stored bytes lie.
     *
     * @throws MalformedException if the map wants more bytes than there are
     */
    void spread(SparseMap map) throws IOException {
        if (map.stored() > storedLeft) {
            throw new MalformedException(
                    "a sparse map wants "
                            + map.stored()
                            + " bytes but the entry has "
                            + storedLeft);
        }
        sparse = map;
        size = map.realSize();
    }

    /** Bytes of content, holes included. */
    public long size() {
        return size;
    }

    long position() {
        return at;
    }

    /** Reads content, -1 at its end. */
    public int read(byte[] to, int offset, int length) throws IOException {
        long left = size - at;
        if (left == 0) {
            return -1;
        }
        int wanted = (int) Math.min(length, left);
        SparseMap map = sparse;
        int n = map == null ? stored(to, offset, wanted) : spread(map, to, offset, wanted);
        at += n;
        return n;
    }

    private int spread(SparseMap map, byte[] to, int offset, int length) throws IOException {
        while (piece < map.pieces() && at >= map.offset(piece) + map.length(piece)) {
            piece++;
        }
        if (piece < map.pieces() && at >= map.offset(piece)) {
            long inPiece = map.offset(piece) + map.length(piece) - at;
            return stored(to, offset, (int) Math.min(length, inPiece));
        }
        long hole = piece < map.pieces() ? map.offset(piece) - at : size - at;
        int n = (int) Math.min(length, hole);
        in.expand(n);
        Arrays.fill(to, offset, offset + n, (byte) 0);
        return n;
    }

    /** Bytes as they stand in the archive, before any map is applied. */
    int stored(byte[] to, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, storedLeft);
        int n = in.read(to, offset, wanted);
        if (n < 0) {
            throw new java.io.EOFException("the tar ends inside an entry's content");
        }
        storedLeft -= n;
        return n;
    }

    public long storedLeft() {
        return storedLeft;
    }

    /** Moves behind the content. Some writers leave out the padding of the last entry. */
    void skipRest() throws IOException {
        in.skip(storedLeft);
        in.skipUpTo(padding);
        storedLeft = 0;
    }
}
