package dev.lazaret.oci.write;

import dev.lazaret.oci.Layer;

import java.io.IOException;
import java.io.OutputStream;

/** A layer of an image to write. */
public sealed interface NewLayer {

    /** The instruction that makes it, for the history. */
    String createdBy();

    /** A new plain tar, such as a {@link dev.lazaret.oci.tar.TarWriter} makes. */
    record Made(String createdBy, TarContent content) implements NewLayer {}

    /** A layer taken over from an image as it is stored there; its diffID must be known. */
    record Kept(String createdBy, Layer layer) implements NewLayer {
        public Kept {
            if (layer.diffId() == null) {
                throw new IllegalArgumentException(
                        "a layer without diffID cannot be kept as it is");
            }
        }
    }

    /** Writes a plain tar; leaves the stream open or closes it. */
    @FunctionalInterface
    interface TarContent {
        void writeTo(OutputStream out) throws IOException;
    }
}
