package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;

/** A manifest or index as the registry gave it. */
final class PulledManifest {

    private final byte[] bytes;
    private final String contentType;
    private final Digest digest;

    PulledManifest(byte[] bytes, String contentType, Digest digest) {
        this.bytes = bytes.clone();
        this.contentType = contentType;
        this.digest = digest;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String contentType() {
        return contentType;
    }

    /** Computed; equal to the one asked for and the one the registry states. */
    Digest digest() {
        return digest;
    }
}
