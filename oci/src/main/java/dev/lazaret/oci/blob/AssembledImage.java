package dev.lazaret.oci.blob;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * An image whose parts are all known.
 *
 * @param source closed with the image
 */
public record AssembledImage(
        String name,
        @Nullable Digest manifestDigest,
        List<String> references,
        Map<String, String> annotations,
        ImageConfig config,
        List<Layer> layers,
        Closeable source)
        implements Image {

    public AssembledImage {
        references = references.stream().distinct().sorted().toList();
        annotations = Map.copyOf(annotations);
        layers = List.copyOf(layers);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
