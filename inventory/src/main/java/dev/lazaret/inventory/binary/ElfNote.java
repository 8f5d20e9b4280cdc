package dev.lazaret.inventory.binary;

import dev.lazaret.base.MalformedException;
import dev.lazaret.inventory.executable.Bytes;

import java.util.ArrayList;
import java.util.List;

/**
 * One entry of an ELF note (System V gABI, "Note Section"): sizes, type, owner and content, the
 * latter two padded to four bytes.
 */
record ElfNote(String owner, long type, Bytes content) {

    private static final int HEADER_BYTES = 12;
    private static final int NOTES_MAX = 1_024;
    private static final int OWNER_BYTES_MAX = 64;

    /** All entries; what is left at the end and too short for one is padding. */
    static List<ElfNote> read(Bytes notes) throws MalformedException {
        List<ElfNote> found = new ArrayList<>();
        long at = 0;
        while (notes.contains(at, HEADER_BYTES) && found.size() < NOTES_MAX) {
            long ownerSize = notes.u32(at);
            long contentSize = notes.u32(at + 4);
            long contentAt = padded(at + HEADER_BYTES + ownerSize);
            String owner = notes.slice(at + HEADER_BYTES, ownerSize).text(0, OWNER_BYTES_MAX);
            found.add(new ElfNote(owner, notes.u32(at + 8), notes.slice(contentAt, contentSize)));
            at = padded(contentAt + contentSize);
        }
        return found;
    }

    private static long padded(long offset) {
        return (offset + 3) & ~3L;
    }
}
