package dev.lazaret.oci.open;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Environment;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.Compression;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** What tests do with an opened image. */
final class Reading {

    private Reading() {}

    static OpenOptions options(Path temporary) {
        return OpenOptions.of(Environment.empty(), temporary);
    }

    /** The blob as stored, read to its verified end. */
    static byte[] stored(Layer layer) throws IOException {
        try (InputStream in = layer.open()) {
            return in.readAllBytes();
        }
    }

    /** The plain tar. */
    static byte[] tar(Layer layer) throws IOException {
        byte[] stored = stored(layer);
        try (InputStream in =
                Compression.of(stored)
                        .open(new BufferedInputStream(new ByteArrayInputStream(stored)))) {
            return in.readAllBytes();
        }
    }

    static Digest diffId(Layer layer) throws IOException {
        return Digest.sha256(tar(layer));
    }
}
