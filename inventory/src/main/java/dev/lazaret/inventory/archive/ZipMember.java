package dev.lazaret.inventory.archive;

import dev.lazaret.base.Text;

/**
 * One file of an archive as the central directory describes it; nothing of it is verified until it
 * is read.
 *
 * @param name as written: may hold anything, also {@code ..}
 * @param flags general purpose bits (APPNOTE 4.4.4)
 * @param method compression (APPNOTE 4.4.5): 0 stored, 8 deflated
 * @param crc CRC-32 of the content
 * @param compressedSize bytes in the archive
 * @param size bytes of content
 * @param headerOffset where its local header starts, from the first byte of the archive
 */
public record ZipMember(
        String name,
        int flags,
        int method,
        long crc,
        long compressedSize,
        long size,
        long headerOffset) {

    /** Some kind of encryption (APPNOTE 4.4.4, bits 0 and 13). */
    public boolean encrypted() {
        return (flags & 0x2001) != 0;
    }

    /** Content as it is, not compressed. */
    public boolean stored() {
        return method == 0;
    }

    /** The last segment of the name. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The name made safe to show, at most 1,000 characters. */
    public String shownName() {
        return Text.quote(name, 1_000);
    }
}
