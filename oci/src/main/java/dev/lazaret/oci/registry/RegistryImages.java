package dev.lazaret.oci.registry;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Opens images of registries. */
public final class RegistryImages {

    private final OpenOptions options;
    private final RetryPolicy policy;
    private final Pause pause;
    private final HttpTransport.Timeouts timeouts;

    /** With real pauses between attempts. */
    public RegistryImages(OpenOptions options) {
        this(options, RetryPolicy.DEFAULT, Pause.sleeping(), HttpTransport.Timeouts.DEFAULT);
    }

    RegistryImages(
            OpenOptions options, RetryPolicy policy, Pause pause, HttpTransport.Timeouts timeouts) {
        this.options = options;
        this.policy = policy;
        this.pause = pause;
        this.timeouts = timeouts;
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
        HttpTransport transport =
                new HttpTransport(
                        new EnvironmentProxies(options.environment()),
                        options.insecure(),
                        timeouts,
                        options.userAgent());
        try {
            return open(origin, reference, transport);
        } catch (IOException | RuntimeException e) {
            transport.close();
            throw e;
        }
    }

    private Image open(Origin origin, ImageReference reference, Transport transport)
            throws IOException {
        Sender sender =
                new Sender(
                        transport,
                        policy,
                        pause,
                        new SplittableRandom(),
                        InstantSource.system(),
                        options.insecure());
        RegistrySession session =
                new RegistrySession(
                        origin,
                        origin.scheme(transport, options.insecure()),
                        sender,
                        new CredentialStore(options.environment()));
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
