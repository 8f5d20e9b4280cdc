package dev.lazaret.oci.blob;

import dev.lazaret.oci.spec.Descriptor;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** Where the blobs of one repository or layout lie. */
public interface BlobStore extends Closeable {

    /** The blob's bytes as stored, not verified yet; from any thread. */
    InputStream open(Descriptor descriptor) throws IOException;

    /**
     * A manifest or index below an index: registries keep these apart from blobs.
     *
     * @return bytes not verified yet
     */
    InputStream openManifest(Descriptor descriptor) throws IOException;

    /** Whether asking for it makes sense; registries do not hold foreign layers. */
    boolean holds(Descriptor descriptor);
}
