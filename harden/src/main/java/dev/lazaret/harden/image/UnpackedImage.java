package dev.lazaret.harden.image;

import dev.lazaret.base.Digest;
import dev.lazaret.base.LimitExceededException;
import dev.lazaret.base.Limits;
import dev.lazaret.layers.LayerTars;
import dev.lazaret.layers.Progress;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An image whose layers lie as plain tars in a directory, so that the same bytes are looked at,
 * searched and rewritten without decompressing them again. The source may be closed once it is
 * open; the tars are gone when it is closed.
 */
public final class UnpackedImage implements Image {

    private final String name;
    private final @Nullable Digest manifestDigest;
    private final List<String> references;
    private final ImageConfig config;
    private final Path directory;
    private final List<UnpackedLayer> layers;

    private UnpackedImage(Image source, Path directory, List<UnpackedLayer> layers) {
        this.directory = directory;
        this.name = source.name();
        this.manifestDigest = source.manifestDigest();
        this.references = List.copyOf(source.references());
        this.config = source.config();
        this.layers = List.copyOf(layers);
    }

    /**
     * Unpacks an image.
     *
     * @param directory for the tars; must exist and be private
     * @throws IOException if a layer cannot be read, is not what it should be, is too large, or
     *     holds what cannot be rewritten
     */
    public static UnpackedImage of(Image source, Path directory, Limits limits, Progress progress)
            throws IOException {
        if (source.layers().size() > limits.layersMax()) {
            throw new LimitExceededException(
                    "the image has "
                            + source.layers().size()
                            + " layers; the limit is "
                            + limits.layersMax());
        }
        List<UnpackedLayer> layers = new ArrayList<>();
        try {
            for (Layer layer : source.layers()) {
                Path tar = directory.resolve("unpacked-" + layers.size() + ".tar");
                Digest diffId = LayerTars.unpack(layer, tar, limits, progress);
                layers.add(UnpackedLayer.open(layer, diffId, tar, limits));
            }
            return new UnpackedImage(source, directory, layers);
        } catch (IOException e) {
            close(layers);
            throw e;
        }
    }

    /** Where the tars lie. */
    Path directory() {
        return directory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Digest manifestDigest() {
        return manifestDigest;
    }

    @Override
    public List<String> references() {
        return references;
    }

    @Override
    public ImageConfig config() {
        return config;
    }

    @Override
    public List<Layer> layers() {
        return List.copyOf(layers);
    }

    /** The same layers as what they are. */
    public List<UnpackedLayer> unpacked() {
        return layers;
    }

    @Override
    public void close() throws IOException {
        close(layers);
    }

    private static void close(List<UnpackedLayer> layers) throws IOException {
        for (UnpackedLayer layer : layers) {
            layer.close();
            Files.deleteIfExists(layer.file());
        }
    }
}
