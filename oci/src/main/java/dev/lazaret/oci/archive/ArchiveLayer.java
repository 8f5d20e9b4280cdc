package dev.lazaret.oci.archive;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.blob.SeekableBytes;
import dev.lazaret.oci.blob.VerifyingInputStream;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;

/**
 * A layer that lies in an archive.
 *
 * @param digest of the blob where its name states one; else only the diffID vouches for it
 * @param diffId null for a bare root file system
 */
record ArchiveLayer(
        SeekableBytes bytes,
        long offset,
        long size,
        @Nullable Digest digest,
        @Nullable Digest diffId,
        String createdBy,
        String what)
        implements Layer {

    @Override
    public InputStream open() {
        InputStream stored = bytes.stream(offset, size);
        return digest == null ? stored : new VerifyingInputStream(stored, digest, size, what);
    }
}
