package dev.lazaret.oci;

import dev.lazaret.base.Digest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/** One layer of an opened image. May be opened more than once and from any thread. */
public interface Layer {

    /**
     * Digest of the uncompressed tar as the configuration states it; null for root file systems.
     */
    @Nullable Digest diffId();

    /**
     * Digest of the blob as stored, which {@link #open()} verifies; null where the source states
     * none, so that only the diffID vouches for the bytes.
     */
    default @Nullable Digest digest() {
        return null;
    }

    /** Bytes of the blob as stored, -1 when not known beforehand. */
    long size();

    /** The instruction that made it, from the configuration's history; empty when not stated. */
    String createdBy();

    /**
     * The blob as stored: a tar, plain or compressed. The stream verifies size and digest of the
     * blob and fails with {@link VerificationException} at its end when they differ, so only who
     * has read up to end of stream (-1) has verified bytes: drain what follows the tar. It does not
     * verify the diffID, which whoever decompresses does.
     */
    InputStream open() throws IOException;
}
