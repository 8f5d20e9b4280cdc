package dev.lazaret.oci.write;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.VerificationException;
import dev.lazaret.oci.blob.Compression;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Brings layers into temporary files, each with its digests.
 *
 * @param format of new layers in blobs
 */
record LayerStaging(Path directory, LayerFormat format, Limits limits) {

    private static final int BUFFER = 1 << 16;

    /** As a blob of an OCI layout: new layers compressed, kept ones as they are. */
    StagedBlob blob(NewLayer layer, int position) throws IOException {
        return switch (layer) {
            case NewLayer.Made made -> compressed(made, file(position));
            case NewLayer.Kept kept -> copied(kept.layer(), file(position));
        };
    }

    /** As a plain tar, which is what docker-archives hold. */
    StagedBlob plain(NewLayer layer, int position) throws IOException {
        Path file = file(position);
        return switch (layer) {
            case NewLayer.Made made -> {
                try (HashingOutputStream out = hashing(file)) {
                    made.content().writeTo(unclosed(out));
                    out.flush();
                    Digest diffId = out.digest();
                    yield new StagedBlob(file, MediaTypes.OCI_LAYER, diffId, out.count(), diffId);
                }
            }
            case NewLayer.Kept kept -> unpacked(kept.layer(), file);
        };
    }

    private Path file(int position) {
        return directory.resolve("layer-" + position);
    }

    private StagedBlob compressed(NewLayer.Made made, Path file) throws IOException {
        try (HashingOutputStream blob = hashing(file)) {
            Digest diffId = compress(made, blob);
            return new StagedBlob(file, format.mediaType(), blob.digest(), blob.count(), diffId);
        }
    }

    /** To the end of the compressed stream; gives the digest of the tar. */
    private Digest compress(NewLayer.Made made, OutputStream blob) throws IOException {
        HashingOutputStream tar =
                new HashingOutputStream(new BufferedOutputStream(format.open(blob), BUFFER));
        try (tar) {
            made.content().writeTo(unclosed(tar));
        }
        return tar.digest();
    }

    private StagedBlob copied(Layer layer, Path file) throws IOException {
        try (PushbackInputStream in =
                        new PushbackInputStream(layer.open(), Compression.MAGIC_BYTES);
                HashingOutputStream out = hashing(file)) {
            byte[] head = in.readNBytes(Compression.MAGIC_BYTES);
            in.unread(head);
            copy(in, out);
            out.flush();
            String type =
                    switch (Compression.of(head)) {
                        case NONE -> MediaTypes.OCI_LAYER;
                        case GZIP -> MediaTypes.OCI_LAYER_GZIP;
                        case ZSTD -> MediaTypes.OCI_LAYER_ZSTD;
                    };
            return new StagedBlob(
                    file, type, out.digest(), out.count(), Objects.requireNonNull(layer.diffId()));
        }
    }

    private StagedBlob unpacked(Layer layer, Path file) throws IOException {
        try (InputStream stored = new BufferedInputStream(layer.open(), BUFFER);
                HashingOutputStream out = hashing(file)) {
            stored.mark(Compression.MAGIC_BYTES);
            byte[] head = stored.readNBytes(Compression.MAGIC_BYTES);
            stored.reset();
            copy(Compression.of(head).open(stored), out);
            out.flush();
            drain(stored);
            Digest diffId = out.digest();
            if (!diffId.equals(layer.diffId())) {
                throw new VerificationException(
                        "unpack the layer " + layer.diffId(),
                        "its tar has the digest " + diffId,
                        "it was damaged or replaced: fetch the image again");
            }
            return new StagedBlob(file, MediaTypes.OCI_LAYER, diffId, out.count(), diffId);
        }
    }

    /** To the end, where the stream verifies itself. */
    private static void drain(InputStream in) throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private void copy(InputStream in, HashingOutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read;
        while ((read = in.read(buffer)) >= 0) {
            out.write(buffer, 0, read);
            if (out.count() > limits.layerBytesMax()) {
                throw new ImageLimitException(
                        "copy a layer",
                        "it has more than " + limits.layerBytesMax() + " bytes",
                        "");
            }
        }
    }

    private static HashingOutputStream hashing(Path file) throws IOException {
        return new HashingOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    private static OutputStream unclosed(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }
}
