package dev.lazaret.layers;

import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.inflate.Blob;
import dev.lazaret.layers.inflate.Chunks;
import dev.lazaret.layers.inflate.Compression;
import dev.lazaret.layers.inflate.Decompression;
import dev.lazaret.layers.tar.BodyStream;
import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.layers.tar.EntryType;
import dev.lazaret.layers.tar.TarEntry;
import dev.lazaret.layers.tar.TarInput;
import dev.lazaret.layers.tar.TarReader;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of one file of one layer, read from the layer again when somebody asks for it:
 * content is never kept.
 */
public final class LayerFile {

    /** Gets what an archive has under a path. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Called for each regular file of the path, in the archive's order. An archive may hold a
         * path more than once: what comes last is what extracting it leaves.
         *
         * @param content need not be read to its end; not valid after the call
         */
        void take(FileEntry file, InputStream content) throws IOException;
    }

    private LayerFile() {}

    /**
     * Reads the layer to its end, as a later entry may replace an earlier one. Hard links are not
     * followed: ask for their target. Digests are not verified: {@link LayerPass} does that.
     *
     * @param path clean path from the root
     * @throws LimitExceededException if a limit is met
     * @throws java.io.InterruptedIOException if the thread is interrupted
     * @throws IOException if the layer is broken or cannot be read
     */
    public static void read(Layer layer, String path, Limits limits, Taker taker)
            throws IOException {
        Bounds bounds = new Bounds(limits);
        EntryFilter filter = new EntryFilter(limits, new Gaps());
        try (Blob blob = Blob.open(layer.open(), Progress.NONE::advanced)) {
            Compression compression = Compression.of(blob.head());
            if (!compression.supported()) {
                throw new MalformedException(
                        "the layer is compressed with " + compression + ", which is not supported");
            }
            try (Chunks chunks = Decompression.of(blob, compression, layer.size())) {
                TarReader tar = new TarReader(new TarInput(chunks, blob, bounds), bounds);
                for (TarEntry entry = tar.next(); entry != null; entry = tar.next()) {
                    FileEntry file = filter.clean(entry);
                    if (file != null && file.type() == EntryType.FILE && file.path().equals(path)) {
                        taker.take(file, new BodyStream(tar.body()));
                    }
                }
            }
        }
    }
}
