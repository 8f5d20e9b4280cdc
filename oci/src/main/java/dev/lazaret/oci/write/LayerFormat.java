package dev.lazaret.oci.write;

import com.github.luben.zstd.ZstdOutputStream;

import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;
import java.io.OutputStream;

/**
 * How new layers are stored in OCI layouts and registries. The same content gives the same bytes on
 * any number of processors.
 *
 * @param level gzip: 1 fast to 9 small; zstd: 1 to 19; not looked at without compression
 */
public record LayerFormat(Compression compression, int level) {

    /** As they are. */
    public static final LayerFormat PLAIN = new LayerFormat(Compression.NONE, 0);

    public LayerFormat {
        int highest =
                switch (compression) {
                    case NONE -> 0;
                    case GZIP -> 9;
                    case ZSTD -> 19;
                };
        if (level < Math.min(1, highest) || level > highest) {
            throw new IllegalArgumentException(
                    "a level of " + compression + " is 1 to " + highest + ": " + level);
        }
    }

    public static LayerFormat gzip(int level) {
        return new LayerFormat(Compression.GZIP, level);
    }

    public static LayerFormat zstd(int level) {
        return new LayerFormat(Compression.ZSTD, level);
    }

    /** A stream that compresses into another, which it closes. */
    OutputStream open(OutputStream out) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        return switch (compression) {
            case NONE -> out;
            case GZIP -> new ParallelGzip(out, level, threads);
            case ZSTD ->
                    new ZstdOutputStream(out, level)
                            .setChecksum(true)
                            // one worker and many give the same bytes, none gives others
                            .setWorkers(threads);
        };
    }

    String mediaType() {
        return switch (compression) {
            case NONE -> MediaTypes.OCI_LAYER;
            case GZIP -> MediaTypes.OCI_LAYER_GZIP;
            case ZSTD -> MediaTypes.OCI_LAYER_ZSTD;
        };
    }
}
