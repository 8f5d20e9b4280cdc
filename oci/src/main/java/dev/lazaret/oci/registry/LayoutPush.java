package dev.lazaret.oci.registry;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.blob.VerifiedBytes;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.LayoutPaths;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;
import dev.lazaret.oci.spec.MediaTypes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Sends an image of an OCI layout to a registry: the blobs that it does not have, then the
 * manifest, so that the tag never names an image of which something is missing.
 */
public final class LayoutPush {

    private final Connections connections;

    /** Mirrors are not asked: they are to pull from. */
    public LayoutPush(OpenOptions options) {
        this(Connections.of(options));
    }

    LayoutPush(Connections connections) {
        this.connections = connections;
    }

    /**
     * Whether the tag names an image now.
     *
     * @throws dev.lazaret.oci.ImageException if the registry does not say
     */
    public boolean isTaken(ImageReference to) throws IOException {
        Origin origin = Origin.of(to);
        try (Transport transport = connections.transport()) {
            return connections
                    .session(origin, Access.PUSH, transport)
                    .ask(ExistenceCheck.ofTag(tag(to), to.toString(), origin.registry()));
        }
    }

    private static String tag(ImageReference to) {
        String tag = to.tag();
        if (tag == null || to.digest() != null) {
            throw new IllegalArgumentException("an image is pushed to a tag, not to " + to);
        }
        return tag;
    }

    /**
     * Gives the reference's tag this image; a tag that is there moves.
     *
     * @param manifest digest of an OCI image manifest of the layout
     * @throws dev.lazaret.oci.ImageException typed by what is wrong; the tag is then as it was
     */
    public void push(Path layout, Digest manifest, ImageReference to) throws IOException {
        push(layout, manifest, to, Optional.empty(), PushProgress.NONE);
    }

    /**
     * The same; blobs that another image of the registry has are taken over from there.
     *
     * @param known where the image comes from; one of another registry is of no use
     * @throws dev.lazaret.oci.ImageException typed by what is wrong; the tag is then as it was
     */
    public void push(
            Path layout,
            Digest manifest,
            ImageReference to,
            Optional<ImageReference> known,
            PushProgress progress)
            throws IOException {
        String tag = tag(to);
        byte[] document = document(layout, manifest);
        List<Descriptor> blobs = blobs(document, to);
        Origin origin = Origin.of(to);
        try (Transport transport = connections.transport()) {
            Optional<String> from =
                    known.filter(other -> isNeighbour(other, to)).map(ImageReference::repository);
            RegistrySession session = connections.session(origin, Access.pushFrom(from), transport);
            String name = to.toString();
            long total = blobs.stream().mapToLong(Descriptor::size).sum();
            long done = 0;
            for (Descriptor blob : blobs) {
                long before = done;
                LongConsumer taken = bytes -> progress.sent(before + bytes, total);
                push(blob, LayoutPaths.blob(layout, blob.digest()), session, name, from, taken);
                done += blob.size();
                progress.sent(done, total);
            }
            session.ask(
                    new ManifestUpload(
                            tag, MediaTypes.OCI_MANIFEST, document, name, origin.registry()));
        }
    }

    private static boolean isNeighbour(ImageReference one, ImageReference other) {
        return one.registry().equals(other.registry())
                && !one.repository().equals(other.repository());
    }

    private static void push(
            Descriptor blob,
            Path file,
            RegistrySession session,
            String name,
            Optional<String> from,
            LongConsumer taken)
            throws IOException {
        String registry = session.origin().registry();
        boolean there =
                session.ask(ExistenceCheck.ofBlob(blob.digest(), name, registry))
                        || (from.isPresent()
                                && session.ask(new BlobMount(blob.digest(), from.get(), name)));
        if (!there) {
            session.ask(new BlobUpload(blob, file, session, name, registry, taken));
        }
    }

    private byte[] document(Path layout, Digest manifest) throws IOException {
        Path file = LayoutPaths.blob(layout, manifest);
        Descriptor promise = Descriptor.of(MediaTypes.OCI_MANIFEST, manifest, Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            return VerifiedBytes.read(
                    in, promise, connections.options().limits(), "the manifest to push");
        }
    }

    /** Each once, the layers first. */
    private static List<Descriptor> blobs(byte[] document, ImageReference to) throws IOException {
        Manifest read =
                ManifestReader.read(document, MediaTypes.OCI_MANIFEST, "the manifest to push");
        if (!(read instanceof Manifest.OfImage image) || image.config() == null) {
            throw new MalformedImageException(
                    "push to " + to, "the manifest names no configuration", "");
        }
        LinkedHashSet<Descriptor> distinct = new LinkedHashSet<>(image.layers());
        distinct.add(image.config());
        return new ArrayList<>(distinct);
    }
}
