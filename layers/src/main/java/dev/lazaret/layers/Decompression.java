package dev.lazaret.layers;

import java.io.IOException;

/** Chooses how a blob is uncompressed. */
final class Decompression {

    /** Below this, looking for isa-l takes longer than it saves. */
    private static final long ISAL_FROM = 4 << 20;

    private Decompression() {}

    /**
     * Uncompressed pieces of a blob of a supported kind.
     *
     * @param size its stored bytes, -1 when not known
     */
    static Chunks of(Blob blob, Compression compression, long size) throws IOException {
        return switch (compression) {
            case GZIP -> new GzipChunks(blob, inflation(size));
            case ZSTD -> new ZstdChunks(blob);
            case NONE -> new PlainChunks(blob);
            case BZIP2, XZ, LZ4 ->
                    throw new IllegalArgumentException(compression + " is not supported");
        };
    }

    private static Inflation inflation(long size) {
        boolean small = size >= 0 && size < ISAL_FROM;
        IsalLibrary isal = small ? null : IsalLibrary.loaded();
        return isal == null ? new JdkInflation() : new IsalInflation(isal);
    }
}
