package dev.lazaret.oci.blob;

import com.github.luben.zstd.ZstdInputStream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** How an archive is compressed, told by its first bytes. */
public enum Compression {
    NONE,
    /** RFC 1952; 1F 8B. */
    GZIP,
    /** RFC 8878; frames 28 B5 2F FD and skippable frames 5x 2A 4D 18. */
    ZSTD;

    /** How many first bytes {@link #of} looks at. */
    public static final int MAGIC_BYTES = 4;

    private static final int BUFFER = 1 << 16;

    /** Judges by the first bytes; fewer than four are not compressed. */
    public static Compression of(byte[] head) {
        if (head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        if (head.length < MAGIC_BYTES) {
            return NONE;
        }
        int magic =
                (head[0] & 0xFF)
                        | (head[1] & 0xFF) << 8
                        | (head[2] & 0xFF) << 16
                        | (head[3] & 0xFF) << 24;
        return magic == 0xFD2FB528 || (magic & 0xFFFFFFF0) == 0x184D2A50 ? ZSTD : NONE;
    }

    /**
     * The plain bytes. zstd windows are at most 128 MiB, which is what libzstd's own default
     * allows.
     */
    public InputStream open(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, BUFFER);
            case ZSTD -> new ZstdInputStream(in);
        };
    }
}
