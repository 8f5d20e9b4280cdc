package dev.lazaret.layers;

import java.io.IOException;

/** Chooses how a blob is uncompressed. */
final class Decompression {

    private Decompression() {}

    /** Uncompressed pieces of a blob of a supported kind. */
    static Chunks of(Blob blob, Compression compression) throws IOException {
        return switch (compression) {
            case GZIP -> new GzipChunks(blob, new JdkInflation());
            case ZSTD -> new ZstdChunks(blob);
            case NONE -> new PlainChunks(blob);
            case BZIP2, XZ, LZ4 ->
                    throw new IllegalArgumentException(compression + " is not supported");
        };
    }
}
