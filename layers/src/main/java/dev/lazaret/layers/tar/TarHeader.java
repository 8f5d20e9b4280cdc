package dev.lazaret.layers.tar;

import dev.lazaret.base.MalformedException;
import dev.lazaret.oci.tar.TarText;

import java.util.Arrays;

/**
 * One 512-byte header block: v7, ustar (POSIX.1-2017, "ustar Interchange Format") or GNU. The block
 * is lent: a header is valid until the next block is read.
 */
public final class TarHeader {

    public static final int BLOCK = 512;

    private final byte[] block;

    private TarHeader(byte[] block) {
        this.block = block;
    }

    /**
     * Looks at a block.
     *
     * @throws MalformedException if its checksum is wrong
     */
    static TarHeader of(byte[] block, long offset) throws MalformedException {
        long stated = TarNumber.parse(block, 148, 8);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
            unsigned += b & 0xFF;
            signed += b;
        }
        // some old programs summed signed bytes
        if (stated != unsigned && stated != signed) {
            throw new MalformedException(
                    "the header at byte "
                            + offset
                            + " states checksum "
                            + stated
                            + " but has "
                            + unsigned);
        }
        return new TarHeader(block);
    }

    static boolean isZero(byte[] block) {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    char type() {
        return (char) (block[156] & 0xFF);
    }

    /** Name with the ustar prefix, which GNU headers use for other things. */
    String name() {
        String name = TarText.field(block, 0, 100);
        if (!isUstar() || block[345] == 0) {
            return name;
        }
        return TarText.field(block, 345, 155) + "/" + name;
    }

    String linkName() {
        return TarText.field(block, 157, 100);
    }

    /**
     * Stored bytes.
     *
     * @throws MalformedException if it is no number or negative
     */
    long size() throws MalformedException {
        long size = TarNumber.parse(block, 124, 12);
        if (size < 0) {
            throw new MalformedException("a tar entry states a negative size: " + size);
        }
        return size;
    }

    int mode() {
        return (int) (lenient(100, 8) & 07777);
    }

    long userId() {
        return lenient(108, 8);
    }

    long groupId() {
        return lenient(116, 8);
    }

    int deviceMajor() {
        return (int) lenient(329, 8);
    }

    int deviceMinor() {
        return (int) lenient(337, 8);
    }

    long modified() {
        return lenient(136, 12);
    }

    /** Old GNU sparse: the size with its holes. */
    long realSize() throws MalformedException {
        return TarNumber.parse(block, 483, 12);
    }

    private boolean isUstar() {
        return Arrays.equals(block, 257, 263, new byte[] {'u', 's', 't', 'a', 'r', 0}, 0, 6);
    }

    /** Fields whose garbage does not change where the next header lies. */
    private long lenient(int offset, int length) {
        try {
            return TarNumber.parse(block, offset, length);
        } catch (MalformedException e) {
            return 0;
        }
    }
}
