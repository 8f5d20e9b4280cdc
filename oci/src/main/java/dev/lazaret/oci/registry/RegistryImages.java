package dev.lazaret.oci.registry;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Opens images of registries. */
public final class RegistryImages {

    private final OpenOptions options;
    private final Connections connections;

    /** With real pauses between attempts. */
    public RegistryImages(OpenOptions options) {
        this(Connections.of(options));
    }

    RegistryImages(Connections connections) {
        this.options = connections.options();
        this.connections = connections;
    }

    /**
     * Opens an image from the first of its mirrors that has it, else from its registry. The image
     * then comes from that one host whole.
     */
    public Image open(ImageReference reference) throws IOException {
        List<Origin> mirrors =
                options.mirrors().stream()
                        .filter(mirror -> mirror.registry().equals(reference.registry()))
                        .map(mirror -> Origin.of(mirror, reference))
                        .toList();
        Stream.Builder<ImageException> failures = Stream.builder();
        for (Origin mirror : mirrors) {
            try {
                return open(mirror, reference);
            } catch (ImageException e) {
                failures.add(e);
            }
        }
        try {
            return open(Origin.of(reference), reference);
        } catch (ImageException e) {
            failures.build().forEach(e::addSuppressed);
            throw e;
        }
    }

    private Image open(Origin origin, ImageReference reference) throws IOException {
        Transport transport = connections.transport();
        try {
            return open(origin, reference, transport);
        } catch (IOException | RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    private Image open(Origin origin, ImageReference reference, Transport transport)
            throws IOException {
        RegistrySession session = connections.session(origin, Access.PULL, transport);
        String name = reference.toString();
        PulledManifest pulled =
                session.ask(
                        new ManifestEndpoint(
                                reference.identifier(), options.limits(), name, origin.registry()));
        Manifest manifest =
                ManifestReader.read(
                        pulled.bytes(), pulled.contentType(), "the manifest of " + name);
        RegistryStore store = new RegistryStore(session, transport, options.limits(), name);
        return new ImageAssembler(store, options.platform(), options.limits(), name)
                .assemble(manifest, pulled.digest(), List.of(name));
    }
}
