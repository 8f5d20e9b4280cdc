package dev.lazaret.layers;

import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.layers.tar.EntryBody;

import java.io.IOException;
import java.nio.file.Path;

/** Takes content out of a tar: into memory while there is room for it, else into a file. */
final class ContentKeeper {

    /** Files up to this size share one array, one after another. */
    private static final int SCRATCH = 1 << 20;

    private final Bounds bounds;
    private final Path tempDirectory;
    private byte[] scratch = new byte[1 << 14];

    ContentKeeper(Bounds bounds, Path tempDirectory) {
        this.bounds = bounds;
        this.tempDirectory = tempDirectory;
    }

    /**
     * Reads the rest of an entry; the content is valid until the next call or until it is closed.
     *
     * @param head bytes already taken from the entry
     */
    HeldContent keep(EntryBody body, byte[] head, int headLength) throws IOException {
        long size = body.size();
        return size < Integer.MAX_VALUE - 8 && bounds.tryHold(size)
                ? inMemory(body, head, headLength, (int) size)
                : spill(body, head, headLength);
    }

    private MemoryContent inMemory(EntryBody body, byte[] head, int headLength, int size)
            throws IOException {
        boolean kept = false;
        try {
            byte[] bytes = array(size);
            System.arraycopy(head, 0, bytes, 0, headLength);
            int at = headLength;
            while (at < size) {
                at += body.read(bytes, at, size - at);
            }
            kept = true;
            return new MemoryContent(bytes, size, bounds);
        } finally {
            if (!kept) {
                bounds.release(size);
            }
        }
    }

    private byte[] array(int size) {
        if (size > SCRATCH) {
            return new byte[size];
        }
        if (scratch.length < size) {
            scratch = new byte[Math.max(size, Math.min(SCRATCH, scratch.length * 2))];
        }
        return scratch;
    }

    private SpilledContent spill(EntryBody body, byte[] head, int headLength) throws IOException {
        SpilledContent file = SpilledContent.create(tempDirectory, bounds.limits());
        try {
            file.append(head, headLength);
            byte[] buffer = array(1 << 18);
            int n = body.read(buffer, 0, buffer.length);
            while (n >= 0) {
                file.append(buffer, n);
                n = body.read(buffer, 0, buffer.length);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            try (file) {
                throw e;
            }
        }
    }
}
