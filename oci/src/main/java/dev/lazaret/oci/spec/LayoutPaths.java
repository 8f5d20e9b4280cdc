package dev.lazaret.oci.spec;

import dev.lazaret.base.Digest;

import java.nio.file.Path;

/** Where things are in an OCI layout (image-layout.md). */
public final class LayoutPaths {

    private LayoutPaths() {}

    /** The file of a blob. */
    public static Path blob(Path layout, Digest digest) {
        return layout.resolve("blobs").resolve(digest.algorithm().label()).resolve(digest.hex());
    }
}
