package dev.lazaret.harden.image;

import dev.lazaret.harden.FileContent;
import dev.lazaret.harden.HardenException;
import dev.lazaret.layers.StoredEntry;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * A file inside an unpacked layer.
 *
 * @param size with holes
 */
record StoredContent(UnpackedLayer layer, StoredEntry entry, long size) implements FileContent {

    private static final int SPARSE_BYTES_MAX = 64 << 20;

    @Override
    public InputStream open() throws IOException {
        return layer.content(entry);
    }

    @Override
    public byte[] bytes(int bytesMax) throws IOException {
        if (size > bytesMax) {
            throw new HardenException(
                    "'"
                            + entry.stated()
                            + "' has "
                            + size
                            + " bytes; at most "
                            + bytesMax
                            + " are read at once");
        }
        return head(bytesMax);
    }

    @Override
    public byte[] head(int bytesMax) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes((int) Math.min(bytesMax, size));
        }
    }

    /** A sparse file has no such bytes on disk and is brought to memory. */
    @Override
    public MemorySegment segment() throws IOException {
        if (entry.sparse()) {
            return MemorySegment.ofArray(bytes(SPARSE_BYTES_MAX)).asReadOnly();
        }
        long padding = -size & 511;
        long start = entry.end() - padding - size;
        try (FileChannel channel = FileChannel.open(layer.file(), StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, start, size, Arena.ofAuto());
        }
    }
}
