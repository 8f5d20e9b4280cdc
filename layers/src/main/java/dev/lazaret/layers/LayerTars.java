package dev.lazaret.layers;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.base.MalformedException;
import dev.lazaret.layers.inflate.Blob;
import dev.lazaret.layers.inflate.Chunks;
import dev.lazaret.layers.inflate.Compression;
import dev.lazaret.layers.inflate.Decompression;
import dev.lazaret.layers.inflate.PipelinedChunks;
import dev.lazaret.layers.tar.Bounds;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.VerificationException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Layers as plain tars in files, for who must read them more than once or out of order. */
public final class LayerTars {

    private LayerTars() {}

    /**
     * Uncompresses a layer into a file; another thread decompresses ahead.
     *
     * @return the digest of the tar
     * @throws VerificationException if it is not the layer's diffID
     * @throws LimitExceededException if the layer is larger than the limits allow
     * @throws IOException if the layer is broken or compressed in an unsupported way, or the file
     *     cannot be written
     */
    public static Digest unpack(Layer layer, Path to, Limits limits, Progress progress)
            throws IOException {
        try (Blob blob = Blob.open(layer.open(), progress::advanced)) {
            Compression compression = Compression.of(blob.head());
            if (!compression.supported()) {
                throw new MalformedException(
                        "the layer is compressed with " + compression + ", which is not supported");
            }
            Chunks source = Decompression.of(blob, compression, layer.size());
            try (Chunks chunks = PipelinedChunks.start(source)) {
                return verified(layer, unpack(chunks, blob, to, new Bounds(limits)));
            }
        }
    }

    private static Digest unpack(Chunks chunks, Blob blob, Path to, Bounds bounds)
            throws IOException {
        MessageDigest hash = Digest.Algorithm.SHA256.newHash();
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int n = chunks.next(); n >= 0; n = chunks.next()) {
                bounds.checkTime();
                total += n;
                bounds.checkSize(total, blob.count());
                hash.update(chunks.bytes(), 0, n);
                out.write(chunks.bytes(), 0, n);
            }
        }
        // what follows the compressed stream belongs to the blob's digest
        blob.drain();
        return Digest.of(Digest.Algorithm.SHA256, hash.digest());
    }

    private static Digest verified(Layer layer, Digest digest) throws VerificationException {
        Digest stated = layer.diffId();
        if (stated != null && !stated.equals(digest)) {
            throw new VerificationException(
                    "unpack the layer " + stated,
                    "its tar has the digest " + digest,
                    "fetch the image again, or ask who built it");
        }
        return digest;
    }
}
