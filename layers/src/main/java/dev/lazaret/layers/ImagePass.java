package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the layers of images in parallel, each distinct layer once, cached ones not at all, and
 * lays them over each other.
 */
public final class ImagePass {

    private final List<Examiner> examiners;
    private final Limits limits;
    private final Path tempDirectory;
    private final LayerCache cache;
    private final int parallelism;

    /**
     * An image pass.
     *
     * @param tempDirectory for content too large for memory; made when needed
     * @param parallelism layers read at once; with fewer layers than this, a layer is decompressed
     *     on a thread of its own and its files are looked at by as many as are free
     */
    public ImagePass(
            List<Examiner> examiners,
            Limits limits,
            Path tempDirectory,
            LayerCache cache,
            int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is at least 1: " + parallelism);
        }
        this.examiners = List.copyOf(examiners);
        this.limits = limits;
        this.tempDirectory = tempDirectory;
        this.cache = cache;
        this.parallelism = parallelism;
    }

    /**
     * Reads an image. When one layer fails, the others stop and everything is closed.
     *
     * @throws LimitExceededException if it has too many layers
     * @throws dev.lazaret.oci.VerificationException if a layer is not what it should be
     * @throws InterruptedIOException if the thread is interrupted
     * @throws IOException if a layer cannot be read
     */
    public MergedImage read(Image image, Progress progress) throws IOException {
        List<Layer> layers = image.layers();
        if (layers.size() > limits.layersMax()) {
            throw new LimitExceededException(
                    "the image has "
                            + layers.size()
                            + " layers; the limit is "
                            + limits.layersMax());
        }
        Map<Object, Source> sources = new LinkedHashMap<>();
        List<Source> inOrder = new ArrayList<>();
        for (Layer layer : layers) {
            inOrder.add(sources.computeIfAbsent(identity(layer), k -> new Source(layer)));
        }
        readAll(List.copyOf(sources.values()), progress);
        return LayerMerge.of(inOrder.stream().map(Source::facts).toList());
    }

    /** A layer is another's twin only when the source names the same blob for both. */
    private static Object identity(Layer layer) {
        Digest diffId = layer.diffId();
        Digest blob = layer.digest();
        return diffId == null || blob == null ? layer : List.of(diffId, blob, layer.size());
    }

    private void readAll(List<Source> sources, Progress progress) throws IOException {
        List<Source> toRead = new ArrayList<>();
        for (Source source : sources) {
            if (!isCached(source)) {
                toRead.add(source);
            }
        }
        if (toRead.isEmpty()) {
            return;
        }
        LayerPass pass = new LayerPass(examiners, limits, tempDirectory);
        long bytes = toRead.stream().mapToLong(source -> source.layer.size()).sum();
        // the largest first, so that no thread starts it when the others are done
        List<Source> bySize =
                toRead.stream()
                        .sorted((a, b) -> Long.compare(b.layer.size(), a.layer.size()))
                        .toList();
        boolean few = toRead.size() < parallelism;
        try (SpareThreads spare = new SpareThreads(parallelism)) {
            ParallelReads.run(
                    bySize,
                    parallelism,
                    source -> {
                        // a layer with more than its share of the bytes would be read on when all
                        // others are done
                        boolean large = source.layer.size() > bytes / parallelism;
                        readLayer(source, pass, few || large, spare, progress);
                    });
        }
    }

    private boolean isCached(Source source) throws IOException {
        Digest diffId = source.layer.diffId();
        if (diffId != null) {
            source.facts = cache.find(LayerCache.Key.of(source.layer, diffId, examiners));
        }
        if (source.facts != null && source.layer.digest() == null) {
            // nothing but its bytes says that this is the layer the configuration means
            new LayerPass(List.of(), limits, tempDirectory).read(source.layer, Progress.NONE);
        }
        return source.facts != null;
    }

    private void readLayer(
            Source source, LayerPass pass, boolean ahead, SpareThreads spare, Progress progress)
            throws IOException {
        LayerReading reading = pass.read(source.layer, progress, ahead, spare);
        source.facts = reading.facts();
        if (reading.cacheable()) {
            cache.store(
                    LayerCache.Key.of(source.layer, reading.facts().diffId(), examiners),
                    reading.facts());
        }
    }

    /** A distinct layer and, once it is read, its facts; written by one thread, read after it. */
    private static final class Source {
        private final Layer layer;
        private volatile @Nullable LayerFacts facts;

        Source(Layer layer) {
            this.layer = layer;
        }

        LayerFacts facts() {
            LayerFacts read = facts;
            if (read == null) {
                throw new IllegalStateException("the layer was not read");
            }
            return read;
        }
    }
}
