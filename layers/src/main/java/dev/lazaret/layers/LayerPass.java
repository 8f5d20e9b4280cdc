package dev.lazaret.layers;

import dev.lazaret.base.Limits;
import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads layers, each in one pass: decompress, hash, walk the tar, show wanted files to examiners.
 * Thread-safe; time, entries and memory are bounded over all layers that one pass reads.
 */
public final class LayerPass {

    private final WantedIndex wanted;
    private final Bounds bounds;
    private final Path tempDirectory;

    /**
     * Starts the clock of {@link Limits#timeout()}.
     *
     * @param tempDirectory for content too large for memory; made when needed
     */
    public LayerPass(List<Examiner> examiners, Limits limits, Path tempDirectory) {
        this.wanted = new WantedIndex(examiners);
        this.bounds = new Bounds(limits);
        this.tempDirectory = tempDirectory;
    }

    /**
     * Reads a layer to its end. What is broken, truncated, unsupported or beyond a limit becomes a
     * gap; what was read before it is kept.
     *
     * @throws dev.lazaret.oci.VerificationException if the uncompressed bytes do not have the
     *     diffID, or the blob not its digest
     * @throws IOException if the blob cannot be read, or the thread is interrupted
     */
    public LayerFacts read(Layer layer, Progress progress) throws IOException {
        try (SpareThreads none = new SpareThreads(1)) {
            return read(layer, progress, false, none).facts();
        }
    }

    /**
     * The same, uncompressing on a thread of its own or not, with spare threads that look at files.
     */
    LayerReading read(Layer layer, Progress progress, boolean ahead, SpareThreads spare)
            throws IOException {
        return new LayerReader(layer, wanted, bounds, tempDirectory, ahead, spare, progress).read();
    }
}
