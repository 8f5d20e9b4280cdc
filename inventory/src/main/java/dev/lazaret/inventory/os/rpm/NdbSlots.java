package dev.lazaret.inventory.os.rpm;

import dev.lazaret.base.MalformedException;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * rpm's own database, {@code Packages.db} (rpm, lib/backend/ndb/rpmpkg.c): pages of slots, each
 * naming a blob by its first block. Little-endian throughout.
 */
final class NdbSlots implements HeaderStore {

    private static final long DATABASE = magic("RpmP");
    private static final long SLOT = magic("Slot");
    private static final long BLOB_START = magic("BlbS");
    private static final long BLOB_END = magic("BlbE");

    private static final int PAGE = 4096;
    private static final int BLOCK = 16;
    private static final int SLOT_BYTES = 16;
    private static final int FIRST_SLOT = 2 * SLOT_BYTES;
    private static final int BLOB_HEAD = 16;
    private static final int BLOB_TAIL = 12;

    @Override
    public boolean recognizes(DatabaseBytes file) throws IOException {
        return file.size() >= FIRST_SLOT
                && file.withOrder(ByteOrder.LITTLE_ENDIAN).u32(0) == DATABASE;
    }

    @Override
    public void read(DatabaseBytes any, HeaderCopies copies) throws IOException {
        DatabaseBytes file = any.withOrder(ByteOrder.LITTLE_ENDIAN);
        long version = file.u32(4);
        if (version != 0) {
            throw new MalformedException("database version " + version + " is not 0");
        }
        long slotsEnd = file.u32(12) * PAGE;
        if (slotsEnd > file.size()) {
            throw new MalformedException(
                    "slot pages end at " + slotsEnd + ", the file at " + file.size());
        }
        for (long at = FIRST_SLOT; at < slotsEnd; at += SLOT_BYTES) {
            try {
                readSlot(file, at, copies);
            } catch (MalformedException e) {
                copies.broken(e);
            }
        }
    }

    private static void readSlot(DatabaseBytes file, long at, HeaderCopies copies)
            throws IOException {
        if (file.u32(at) != SLOT) {
            throw new MalformedException("there is no slot at offset " + at);
        }
        long index = file.u32(at + 4);
        long firstBlock = file.u32(at + 8);
        if (index == 0 || firstBlock == 0) {
            return;
        }
        long blob = firstBlock * BLOCK;
        if (file.u32(blob) != BLOB_START || file.u32(blob + 4) != index) {
            throw new MalformedException("package " + index + " does not start at " + blob);
        }
        long length = file.u32(blob + 12);
        long end = blob + file.u32(at + 12) * BLOCK;
        if (blob + BLOB_HEAD + length + BLOB_TAIL > end) {
            throw new MalformedException(
                    "package " + index + " of " + length + " bytes does not fit its blocks");
        }
        if (file.u32(end - 4) != BLOB_END || file.u32(end - 8) != length) {
            throw new MalformedException("package " + index + " does not end at " + end);
        }
        byte[] header = copies.allocate(length);
        file.copy(blob + BLOB_HEAD, header, 0, header.length);
        copies.done(header);
    }

    private static long magic(String text) {
        return text.charAt(0)
                | text.charAt(1) << 8
                | text.charAt(2) << 16
                | (long) text.charAt(3) << 24;
    }
}
