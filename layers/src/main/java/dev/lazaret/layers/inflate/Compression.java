package dev.lazaret.layers.inflate;

import java.util.HexFormat;

/** How a blob is compressed, told by its first bytes; media types are often wrong. */
public enum Compression {
    NONE(""),
    /** RFC 1952; eStargz is gzip with many members. */
    GZIP("1f8b"),
    /** RFC 8878, a frame. */
    ZSTD("28b52ffd"),
    BZIP2("425a68"),
    XZ("fd377a585a00"),
    LZ4("04224d18");

    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    public static Compression of(byte[] head) {
        if (isZstdSkippable(head)) {
            return ZSTD;
        }
        String hex = HexFormat.of().formatHex(head);
        for (Compression compression : values()) {
            if (compression != NONE && hex.startsWith(compression.magic)) {
                return compression;
            }
        }
        return NONE;
    }

    public boolean supported() {
        return this == NONE || this == GZIP || this == ZSTD;
    }

    /** RFC 8878, section 3.1.2: 0x184D2A50 to 0x184D2A5F, little endian. */
    private static boolean isZstdSkippable(byte[] head) {
        return head.length >= 4
                && (head[0] & 0xF0) == 0x50
                && head[1] == 0x2A
                && head[2] == 0x4D
                && head[3] == 0x18;
    }
}
