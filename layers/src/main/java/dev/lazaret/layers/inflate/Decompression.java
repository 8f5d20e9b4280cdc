package dev.lazaret.layers.inflate;

import java.io.IOException;

/** Chooses how a blob is uncompressed. */
public final class Decompression {

    /** Below this, looking for isa-l takes longer than it saves. */
    private static final long ISAL_FROM = 4 << 20;

    /** Below this, making its buffers does. */
    private static final long LOADED_ISAL_FROM = 64 << 10;

    private Decompression() {}

    /**
     * Uncompressed pieces of a blob of a supported kind.
     *
     * @param size its stored bytes, -1 when not known
     */
    public static Chunks of(Blob blob, Compression compression, long size) throws IOException {
        return switch (compression) {
            case GZIP -> new GzipChunks(blob, inflation(size));
            case ZSTD -> new ZstdChunks(blob);
            case NONE -> new PlainChunks(blob);
            case BZIP2, XZ, LZ4 ->
                    throw new IllegalArgumentException(compression + " is not supported");
        };
    }

    /**
     * An inflater, the fastest worth its start.
     *
     * @param size stored bytes that it is for, -1 when not known
     */
    static Inflation inflation(long size) {
        boolean small = size >= 0 && size < (IsalLibrary.isLoaded() ? LOADED_ISAL_FROM : ISAL_FROM);
        IsalLibrary isal = small ? null : IsalLibrary.loaded();
        return isal == null ? new JdkInflation() : new IsalInflation(isal);
    }
}
