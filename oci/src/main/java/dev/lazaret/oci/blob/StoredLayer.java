package dev.lazaret.oci.blob;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.spec.Descriptor;

import java.io.IOException;
import java.io.InputStream;

/** A layer whose blob has a digest. */
record StoredLayer(
        BlobStore store, Descriptor descriptor, Digest diffId, String createdBy, String imageName)
        implements Layer {

    @Override
    public Digest digest() {
        return descriptor.digest();
    }

    @Override
    public long size() {
        return descriptor.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new VerifyingInputStream(
                store.open(descriptor),
                descriptor.digest(),
                descriptor.size(),
                "layer " + descriptor.digest() + " of " + imageName);
    }
}
