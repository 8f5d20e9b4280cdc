package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.io.IOException;

/** Pages of a SQLite file (file format, sections 1.3 and 1.6), numbered from 1. */
final class SqlitePages {

    private static final int FILE_HEADER = 100;

    private final DatabaseBytes file;
    private final int pageSize;
    private final int usable;

    private SqlitePages(DatabaseBytes file, int pageSize, int usable) {
        this.file = file;
        this.pageSize = pageSize;
        this.usable = usable;
    }

    /** Reads the file header. */
    static SqlitePages of(DatabaseBytes file) throws IOException {
        int stated = file.u16(16);
        int pageSize = stated == 1 ? 65536 : stated;
        if (pageSize < 512 || Integer.bitCount(pageSize) != 1) {
            throw new MalformedException(
                    "page size " + stated + " is neither 1 nor a power of two from 512 to 32768");
        }
        int usable = pageSize - file.u8(20);
        if (usable < 480) {
            throw new MalformedException("only " + usable + " bytes of each page are usable");
        }
        return new SqlitePages(file, pageSize, usable);
    }

    DatabaseBytes file() {
        return file;
    }

    /** Whole pages in the file. */
    int count() {
        return (int) Math.min(Integer.MAX_VALUE - 1, file.size() / pageSize);
    }

    /** Where a page's b-tree header lies; page 1 starts with the file header. */
    long header(long page) throws MalformedException {
        return start(page) + (page == 1 ? FILE_HEADER : 0);
    }

    /** Where a page starts. */
    long start(long page) throws MalformedException {
        if (page < 1 || page > count()) {
            throw new MalformedException("page " + page + " is not one of 1 to " + count());
        }
        return (page - 1) * pageSize;
    }

    int pageSize() {
        return pageSize;
    }

    /** Fills the target with a table leaf cell's payload, which starts here and may overflow. */
    void copyPayload(long at, byte[] target) throws IOException {
        int local = local(target.length);
        file.copy(at, target, 0, local);
        int filled = local;
        long page = filled < target.length ? file.u32(at + local) : 0;
        while (filled < target.length) {
            long overflow = start(page);
            int part = Math.min(usable - 4, target.length - filled);
            file.copy(overflow + 4, target, filled, part);
            filled += part;
            page = file.u32(overflow);
        }
    }

    /** How much of a payload lies on the leaf itself (section 1.6). */
    private int local(int payload) {
        int localMax = usable - 35;
        if (payload <= localMax) {
            return payload;
        }
        int localMin = (usable - 12) * 32 / 255 - 23;
        int local = localMin + (payload - localMin) % (usable - 4);
        return local <= localMax ? local : localMin;
    }
}
