package dev.lazaret.layers;

import dev.lazaret.base.LimitExceededException;
import dev.lazaret.layers.tar.EntryType;

/** Collects what one layer writes and removes, in the archive's order. */
public final class FileTableBuilder {

    /** More than ten million short paths; a layer with more is a bomb. */
    static final long BYTES_MAX = 256L << 20;

    private static final byte[] NONE = new byte[0];

    private final PathCollector files = new PathCollector();
    private final PathCollector removed = new PathCollector();
    private final PathCollector opaque = new PathCollector();
    private final PathCollector hardLinks = new PathCollector();
    private final GrowingBytes payload = new GrowingBytes(64);

    /** Adds a path; a path that was added before is replaced, as extracting would. */
    public void add(FileEntry entry) throws LimitExceededException {
        payload.clear();
        FileRow.write(entry, payload);
        byte[] path = PathOrder.bytes(entry.path());
        check(files.add(path, payload.array(), payload.size()));
        if (entry.type() == EntryType.HARDLINK) {
            check(hardLinks.add(path, NONE, 0));
        }
    }

    public void remove(String path) throws LimitExceededException {
        check(removed.add(PathOrder.bytes(path), NONE, 0));
    }

    public void hideBelow(String directory) throws LimitExceededException {
        check(opaque.add(PathOrder.bytes(directory), NONE, 0));
    }

    private void check(boolean added) throws LimitExceededException {
        if (!added || bytes() > BYTES_MAX) {
            throw new LimitExceededException(
                    "the layer's paths take more than " + BYTES_MAX + " bytes");
        }
    }

    private long bytes() {
        return files.bytes() + removed.bytes() + opaque.bytes() + hardLinks.bytes();
    }

    /** Packs everything; the builder is empty afterwards. */
    public PackedFileTable build() {
        return new PackedFileTable(files.pack(), removed.pack(), opaque.pack(), hardLinks.pack());
    }
}
