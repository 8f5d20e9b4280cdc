package dev.lazaret.oci.rootfs;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Layer;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/** The one layer of a directory; every opening walks it anew. */
record DirectoryLayer(Tree tree) implements Layer {

    @Override
    public @Nullable Digest diffId() {
        return null;
    }

    @Override
    public long size() {
        return -1;
    }

    @Override
    public String createdBy() {
        return "";
    }

    @Override
    public InputStream open() {
        return new DirectoryTar(tree);
    }
}
