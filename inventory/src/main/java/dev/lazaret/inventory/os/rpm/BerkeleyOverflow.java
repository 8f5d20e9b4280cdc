package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.io.IOException;

/** Items too large for a hash page lie on a chain of overflow pages. */
final class BerkeleyOverflow {

    /** Item type H_KEYDATA. */
    static final int ITEM_ON_PAGE = 1;

    /** Item type H_OFFPAGE. */
    static final int ITEM_OFF_PAGE = 3;

    private static final int PAGE_HEADER = 26;
    private static final int PAGE_OVERFLOW = 7;

    private final DatabaseBytes file;
    private final int pageSize;

    BerkeleyOverflow(DatabaseBytes file, int pageSize) {
        this.file = file;
        this.pageSize = pageSize;
    }

    /** Fills the target from the chain; every page brings at least one byte, so it ends. */
    void copy(long firstPage, byte[] target) throws IOException {
        long page = firstPage;
        int filled = 0;
        while (filled < target.length) {
            long at = page * pageSize;
            int length = file.u16(at + 22);
            if (page == 0 || file.u8(at + PAGE_HEADER - 1) != PAGE_OVERFLOW) {
                throw new MalformedException(
                        "a chain of overflow pages leads to page " + page + ", which is none");
            }
            if (length == 0 || length > pageSize - PAGE_HEADER || length > target.length - filled) {
                throw new MalformedException(
                        "overflow page " + page + " claims to hold " + length + " bytes");
            }
            file.copy(at + PAGE_HEADER, target, filled, length);
            filled += length;
            page = file.u32(at + 16);
        }
    }
}
