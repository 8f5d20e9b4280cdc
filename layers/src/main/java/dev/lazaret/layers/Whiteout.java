package dev.lazaret.layers;

import org.jspecify.annotations.Nullable;

/** Names that mean a removal, not a file (OCI image specification, layer.md, "Whiteouts"). */
enum Whiteout {
    /** {@code .wh.name}: the sibling called name is removed from the layers below. */
    REMOVES,
    /** {@code .wh..wh..opq}: everything below its directory is hidden. */
    OPAQUE,
    /** Other {@code .wh..wh.} names are bookkeeping of aufs. */
    BOOKKEEPING,
    /** A removal of nothing, of its own directory or of the parent. */
    INVALID;

    private static final String PREFIX = ".wh.";

    /** What this file name means, null when it is a plain name. */
    static @Nullable Whiteout of(String fileName) {
        if (!fileName.startsWith(PREFIX)) {
            return null;
        }
        if (fileName.startsWith(PREFIX + PREFIX)) {
            return fileName.equals(".wh..wh..opq") ? OPAQUE : BOOKKEEPING;
        }
        return switch (removed(fileName)) {
            case "", ".", ".." -> INVALID;
            default -> REMOVES;
        };
    }

    /** The name that is removed. */
    static String removed(String fileName) {
        return fileName.substring(PREFIX.length());
    }
}
