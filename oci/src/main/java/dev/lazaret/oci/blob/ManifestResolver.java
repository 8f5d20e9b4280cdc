package dev.lazaret.oci.blob;

import dev.lazaret.base.Digest;
import dev.lazaret.base.Limits;
import dev.lazaret.oci.AmbiguousImageException;
import dev.lazaret.oci.ImageLimitException;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.spec.Descriptor;
import dev.lazaret.oci.spec.Manifest;
import dev.lazaret.oci.spec.ManifestReader;
import dev.lazaret.oci.spec.PlatformChoice;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows an index, and indexes in it, to the one image that is wanted. */
final class ManifestResolver {

    private static final int NAMED_MAX = 20;

    private final BlobStore store;
    private final Platform wanted;
    private final Limits limits;
    private final String name;

    ManifestResolver(BlobStore store, @Nullable Platform wanted, Limits limits, String name) {
        this.store = store;
        this.wanted = wanted == null ? Platform.ofThisMachine() : wanted;
        this.limits = limits;
        this.name = name;
    }

    /** The image and its digest. */
    record Resolved(Manifest.OfImage manifest, @Nullable Digest digest) {}

    Resolved resolve(Manifest start, @Nullable Digest startDigest) throws IOException {
        Manifest current = start;
        Digest digest = startDigest;
        for (int depth = 0; depth <= limits.nestingMax(); depth++) {
            switch (current) {
                case Manifest.OfImage image -> {
                    return new Resolved(image, digest);
                }
                case Manifest.Index index -> {
                    Descriptor chosen = choose(index);
                    digest = chosen.digest();
                    current = load(chosen);
                }
            }
        }
        throw new ImageLimitException(
                "open " + name, "its indexes are nested over " + limits.nestingMax() + " deep", "");
    }

    Manifest load(Descriptor descriptor) throws IOException {
        String what = "manifest " + descriptor.digest() + " of " + name;
        byte[] bytes = VerifiedBytes.read(store.openManifest(descriptor), descriptor, limits, what);
        return ManifestReader.read(bytes, descriptor.mediaType(), what);
    }

    private Descriptor choose(Manifest.Index index)
            throws ImageNotFoundException, AmbiguousImageException {
        List<Descriptor> images =
                index.manifests().stream().filter(entry -> !entry.isAttestation()).toList();
        Optional<Descriptor> fitting = PlatformChoice.choose(images, wanted);
        if (fitting.isPresent()) {
            return fitting.get();
        }
        List<Descriptor> untold = images.stream().filter(e -> e.platform() == null).toList();
        if (untold.size() == 1) {
            return untold.getFirst();
        }
        if (untold.size() > 1) {
            throw new AmbiguousImageException(
                    "open " + name,
                    "it holds "
                            + untold.size()
                            + " images without platform or name: "
                            + untold.stream()
                                    .limit(NAMED_MAX)
                                    .map(entry -> entry.digest().toString())
                                    .collect(Collectors.joining(", ")),
                    "name one of them by its digest");
        }
        throw new ImageNotFoundException(
                "open " + name + " for " + wanted,
                images.isEmpty() ? "its index is empty" : "it exists for " + platforms(images),
                images.isEmpty() ? "" : "choose one with --platform");
    }

    private static String platforms(List<Descriptor> images) {
        return images.stream()
                .map(entry -> String.valueOf(entry.platform()))
                .distinct()
                .limit(NAMED_MAX)
                .collect(Collectors.joining(", "));
    }
}
