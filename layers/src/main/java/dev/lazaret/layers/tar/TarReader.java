package dev.lazaret.layers.tar;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.MalformedException;
import dev.lazaret.oci.tar.TarText;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Reads a tar entry by entry, as container engines do (Go's archive/tar): it ends at two zero
 * blocks or where the input ends between entries, links and devices have no content whatever their
 * size says, and global pax headers change nothing.
 */
public final class TarReader {

    private final TarBytes in;
    private final Bounds bounds;
    private final byte[] block = new byte[TarHeader.BLOCK];
    private @Nullable EntryBody body;

    public TarReader(TarBytes in, Bounds bounds) {
        this.in = in;
        this.bounds = bounds;
    }

    /**
     * Moves to the next entry.
     *
     * @return null at the end of the archive
     * @throws MalformedException if the archive cannot be read further
     * @throws java.io.EOFException if it ends inside an entry
     * @throws LimitExceededException if a header is too large or there are too many entries
     */
    public @Nullable TarEntry next() throws IOException {
        if (body != null) {
            body.skipRest();
            body = null;
        }
        PaxRecords pax = PaxRecords.none();
        String longName = "";
        String longLink = "";
        long start = in.position();
        while (readHeaderBlock()) {
            bounds.countEntry();
            TarHeader header = TarHeader.of(block, in.position() - TarHeader.BLOCK);
            switch (header.type()) {
                case 'x', 'X' -> pax = PaxRecords.parse(metadata(header.size()));
                case 'g' -> PaxRecords.parse(metadata(header.size()));
                case 'L' -> longName = name(metadata(header.size()));
                case 'K' -> longLink = name(metadata(header.size()));
                default -> {
                    return entry(start, header, pax, longName, longLink);
                }
            }
        }
        return null;
    }

    /** The content of the entry that {@link #next()} gave last. */
    public EntryBody body() {
        if (body == null) {
            throw new IllegalStateException("no entry");
        }
        return body;
    }

    private boolean readHeaderBlock() throws IOException {
        if (!in.readBlock(block)) {
            return false;
        }
        if (!TarHeader.isZero(block)) {
            return true;
        }
        if (!in.readBlock(block) || TarHeader.isZero(block)) {
            return false;
        }
        throw new MalformedException(
                "a single zero block stands between entries, at byte "
                        + (in.position() - 2 * TarHeader.BLOCK));
    }

    private TarEntry entry(
            long start, TarHeader header, PaxRecords pax, String longName, String longLink)
            throws IOException {
        char flag = header.type();
        String path = longName.isEmpty() ? pax.pathOr(header.name()) : longName;
        EntryType type = type(flag, path);
        long stored = hasContent(flag) ? pax.sizeOr(header.size()) : 0;
        int mode = header.mode();
        int major = header.deviceMajor();
        int minor = header.deviceMinor();
        long userId = pax.userIdOr(header.userId());
        long groupId = pax.groupIdOr(header.groupId());
        long modified = pax.modifiedOr(header.modified());
        String link = longLink.isEmpty() ? pax.linkPathOr(header.linkName()) : longLink;
        EntryBody content = new EntryBody(in, stored);
        body = content;
        SparseMap sparse =
                flag == 'S'
                        ? GnuSparse.read(block, header.realSize(), in)
                        : type == EntryType.FILE
                                ? pax.sparse().map(size -> GnuSparse.readText(content, size))
                                : null;
        if (sparse != null) {
            content.spread(sparse);
        }
        boolean device = type == EntryType.CHARACTER_DEVICE || type == EntryType.BLOCK_DEVICE;
        return new TarEntry(
                start,
                path,
                type,
                flag,
                mode,
                userId,
                groupId,
                type == EntryType.FILE ? content.size() : 0,
                stored,
                modified,
                type == EntryType.SYMLINK || type == EntryType.HARDLINK ? link : "",
                pax.capabilities(),
                pax.attributes(),
                device ? major : 0,
                device ? minor : 0,
                sparse);
    }

    private static @Nullable EntryType type(char flag, String path) {
        return switch (flag) {
            case 0 -> path.endsWith("/") ? EntryType.DIRECTORY : EntryType.FILE;
            case '0', '7', 'S' -> EntryType.FILE;
            case '1' -> EntryType.HARDLINK;
            case '2' -> EntryType.SYMLINK;
            case '3' -> EntryType.CHARACTER_DEVICE;
            case '4' -> EntryType.BLOCK_DEVICE;
            case '5' -> EntryType.DIRECTORY;
            case '6' -> EntryType.FIFO;
            default -> null;
        };
    }

    private static boolean hasContent(char flag) {
        return flag < '1' || flag > '6';
    }

    /** Content of a header about the next header. */
    private byte[] metadata(long size) throws IOException {
        if (size > PaxRecords.BYTES_MAX) {
            throw new LimitExceededException(
                    "a pax header or long name of "
                            + size
                            + " bytes exceeds "
                            + PaxRecords.BYTES_MAX);
        }
        byte[] bytes = new byte[(int) size];
        in.readFully(bytes, 0, bytes.length);
        in.skip(-size & (TarHeader.BLOCK - 1));
        return bytes;
    }

    private static String name(byte[] bytes) {
        return TarText.field(bytes, 0, bytes.length);
    }
}
