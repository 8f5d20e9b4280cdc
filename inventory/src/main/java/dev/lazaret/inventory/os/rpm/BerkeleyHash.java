package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * Oracle Berkeley DB's hash access method as rpm before 4.16 keeps {@code Packages} (db-5.3,
 * dbinc/db_page.h). Pages are read one after the other: buckets do not matter when everything is
 * wanted. Either byte order.
 */
final class BerkeleyHash implements HeaderStore {

    private static final int HASH_MAGIC = 0x061561;
    private static final int MAGIC_AT = 12;
    private static final int PAGE_SIZE_AT = 20;
    private static final int ENCRYPTION_AT = 24;
    private static final int LAST_PAGE_AT = 32;

    private static final int PAGE_HEADER = 26;
    private static final int PAGE_HASH_UNSORTED = 2;
    private static final int PAGE_HASH = 13;

    @Override
    public boolean recognizes(DatabaseBytes file) throws IOException {
        return file.size() >= 512
                && (file.withOrder(ByteOrder.LITTLE_ENDIAN).u32(MAGIC_AT) == HASH_MAGIC
                        || file.withOrder(ByteOrder.BIG_ENDIAN).u32(MAGIC_AT) == HASH_MAGIC);
    }

    @Override
    public void read(DatabaseBytes any, HeaderCopies copies) throws IOException {
        DatabaseBytes file = any.withOrder(orderOf(any));
        if (file.u8(ENCRYPTION_AT) != 0) {
            throw new MalformedException("the database is encrypted; rpm never does that");
        }
        long pageSize = file.u32(PAGE_SIZE_AT);
        if (pageSize < 512 || pageSize > 65536 || Long.bitCount(pageSize) != 1) {
            throw new MalformedException(
                    "page size " + pageSize + " is no power of two from 512 to 65536");
        }
        long pages = Math.min(file.u32(LAST_PAGE_AT) + 1, file.size() / pageSize);
        BerkeleyOverflow overflow = new BerkeleyOverflow(file, (int) pageSize);
        for (long page = 1; page < pages; page++) {
            int type = file.u8(page * pageSize + PAGE_HEADER - 1);
            if (type == PAGE_HASH || type == PAGE_HASH_UNSORTED) {
                readPage(file, page * pageSize, (int) pageSize, overflow, copies);
            }
        }
        if (file.u32(LAST_PAGE_AT) >= pages) {
            copies.broken(
                    new MalformedException(
                            "the database ends after page "
                                    + (pages - 1)
                                    + " of "
                                    + file.u32(LAST_PAGE_AT)));
        }
    }

    private static ByteOrder orderOf(DatabaseBytes file) throws IOException {
        return file.withOrder(ByteOrder.LITTLE_ENDIAN).u32(MAGIC_AT) == HASH_MAGIC
                ? ByteOrder.LITTLE_ENDIAN
                : ByteOrder.BIG_ENDIAN;
    }

    /** Items come in pairs, key then data, and lie from the page's end towards its start. */
    private static void readPage(
            DatabaseBytes file,
            long page,
            int pageSize,
            BerkeleyOverflow overflow,
            HeaderCopies copies)
            throws IOException {
        int entries = file.u16(page + 20);
        if (PAGE_HEADER + 2L * entries > pageSize) {
            copies.broken(
                    new MalformedException(
                            entries + " entries do not fit on page " + page / pageSize));
            return;
        }
        for (int i = 1; i < entries; i += 2) {
            try {
                int keyAt = file.u16(page + PAGE_HEADER + 2L * (i - 1));
                int dataAt = file.u16(page + PAGE_HEADER + 2L * i);
                if (keyAt > pageSize || dataAt >= keyAt) {
                    throw new MalformedException(
                            "item " + i + " of page " + page / pageSize + " has no room");
                }
                if (isPackage(file, page, keyAt)) {
                    readItem(file, page + dataAt, keyAt - dataAt, overflow, copies);
                }
            } catch (MalformedException e) {
                copies.broken(e);
            }
        }
    }

    /** The record under key 0 counts packages and is none. */
    private static boolean isPackage(DatabaseBytes file, long page, int keyAt) throws IOException {
        return file.u8(page + keyAt) != BerkeleyOverflow.ITEM_ON_PAGE
                || file.u32(page + keyAt + 1) != 0;
    }

    private static void readItem(
            DatabaseBytes file, long at, int length, BerkeleyOverflow overflow, HeaderCopies copies)
            throws IOException {
        int type = file.u8(at);
        switch (type) {
            case BerkeleyOverflow.ITEM_ON_PAGE -> {
                byte[] header = copies.allocate(length - 1L);
                file.copy(at + 1, header, 0, header.length);
                copies.done(header);
            }
            case BerkeleyOverflow.ITEM_OFF_PAGE -> {
                byte[] header = copies.allocate(file.u32(at + 8));
                overflow.copy(file.u32(at + 4), header);
                copies.done(header);
            }
            default ->
                    throw new MalformedException(
                            "a record is of item type " + type + ", which rpm never writes");
        }
    }
}
