package dev.lazaret.oci.registry;

import dev.lazaret.base.Limits;
import dev.lazaret.oci.blob.BlobStore;
import dev.lazaret.oci.spec.Descriptor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The blobs of one repository.
 *
 * @param transport closed with the store
 */
record RegistryStore(RegistrySession session, Transport transport, Limits limits, String name)
        implements BlobStore {

    @Override
    public InputStream open(Descriptor descriptor) throws IOException {
        return new ResumingStream(
                offset -> session.ask(endpoint(descriptor, offset)),
                descriptor.size(),
                endpoint(descriptor, 0).action());
    }

    private BlobEndpoint endpoint(Descriptor descriptor, long offset) {
        return new BlobEndpoint(descriptor, offset, name, session.origin().registry());
    }

    @Override
    public InputStream openManifest(Descriptor descriptor) throws IOException {
        ManifestEndpoint endpoint =
                new ManifestEndpoint(
                        descriptor.digest().toString(), limits, name, session.origin().registry());
        return new ByteArrayInputStream(session.ask(endpoint).bytes());
    }

    /** Registries may not hold layers that are to be had elsewhere. */
    @Override
    public boolean holds(Descriptor descriptor) {
        return descriptor.urls().isEmpty();
    }

    @Override
    public void close() throws IOException {
        transport.close();
    }
}
