package dev.lazaret.oci.archive;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.AmbiguousImageException;
import dev.lazaret.oci.Image;
import dev.lazaret.oci.ImageConfig;
import dev.lazaret.oci.ImageNotFoundException;
import dev.lazaret.oci.Layer;
import dev.lazaret.oci.MalformedImageException;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.Platform;
import dev.lazaret.oci.blob.AssembledImage;
import dev.lazaret.oci.blob.ImageAssembler;
import dev.lazaret.oci.spec.ConfigReader;
import dev.lazaret.oci.spec.LayerOrigins;
import dev.lazaret.oci.spec.PlatformChoice;
import dev.lazaret.oci.tar.TarIndex.Member;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code docker save}, {@code podman save}, jib, kaniko and others write. */
final class DockerArchive {

    static final String MANIFEST = "manifest.json";
    private static final int NAMED_MAX = 20;

    private DockerArchive() {}

    /**
     * The image of this reference.
     *
     * @param reference which of several images; empty for the only one
     */
    static Image open(ArchiveFile archive, String reference, OpenOptions options)
            throws IOException {
        Member manifest = archive.index().find(MANIFEST).orElseThrow(() -> noManifest(archive));
        List<DockerManifest> images =
                DockerManifest.readAll(archive.small(manifest), MANIFEST + " of " + archive.name());
        DockerManifest chosen = choose(images, reference, archive.name());
        ImageConfig config = config(chosen, archive);
        refuseOtherPlatform(config, options, archive.name());
        ImageAssembler.requireCounts(
                chosen.layers().size(), config, options.limits(), archive.name());
        return new AssembledImage(
                archive.name(),
                null,
                chosen.tags(),
                Map.of(),
                config,
                layers(chosen, config, archive),
                archive);
    }

    private static MalformedImageException noManifest(ArchiveFile archive) {
        return new MalformedImageException(
                "open " + archive.name(),
                "it has no " + MANIFEST,
                archive.has("index.json")
                        ? "it looks like an OCI layout: write oci-archive:FILE"
                        : "archives of Docker before 1.10 have none; save the image again");
    }

    private static DockerManifest choose(List<DockerManifest> images, String reference, String name)
            throws ImageNotFoundException, AmbiguousImageException {
        if (reference.isEmpty() && images.size() == 1) {
            return images.getFirst();
        }
        if (reference.isEmpty()) {
            throw new AmbiguousImageException(
                    "open " + name,
                    "it holds " + images.size() + " images: " + choices(images),
                    "name one: docker-archive:FILE:REFERENCE, or @0, @1 … by position");
        }
        Optional<DockerManifest> byPosition = byPosition(images, reference);
        if (byPosition.isPresent()) {
            return byPosition.get();
        }
        return images.stream()
                .filter(image -> image.tags().stream().anyMatch(tag -> same(tag, reference)))
                .findFirst()
                .orElseThrow(() ->
                        new ImageNotFoundException(
                                "open '" + reference + "' of " + name,
                                "the archive holds " + choices(images),
                                "name one of these"));
    }

    private static Optional<DockerManifest> byPosition(
            List<DockerManifest> images, String reference) {
        for (int i = 0; i < images.size() && i < NAMED_MAX; i++) {
            if (reference.equals("@" + i)) {
                return Optional.of(images.get(i));
            }
        }
        return Optional.empty();
    }

    /** Equal as written, or once Docker Hub's short names and {@code :latest} are spelled out. */
    private static boolean same(String tag, String reference) {
        if (tag.equals(reference)) {
            return true;
        }
        try {
            return ImageReference.parse(tag).equals(ImageReference.parse(reference));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String choices(List<DockerManifest> images) {
        return images.stream()
                .limit(NAMED_MAX)
                .map(image -> image.tags().isEmpty() ? image.config() : image.tags().getFirst())
                .collect(Collectors.joining(", "));
    }

    private static ImageConfig config(DockerManifest image, ArchiveFile archive)
            throws IOException {
        String what = "configuration '" + image.config() + "' of " + archive.name();
        Member member = require(archive, image.config(), what);
        byte[] bytes = archive.small(member);
        Optional<Digest> promised = MemberDigests.ofConfig(image.config());
        if (promised.isPresent()) {
            MemberDigests.require(bytes, promised.get(), what);
        }
        return ConfigReader.read(bytes, what);
    }

    private static void refuseOtherPlatform(ImageConfig config, OpenOptions options, String name)
            throws ImageNotFoundException {
        Platform wanted = options.platform();
        if (wanted != null && !PlatformChoice.fits(config.platform(), wanted)) {
            throw new ImageNotFoundException(
                    "open " + name + " for " + wanted,
                    "it exists for " + config.platform() + " only",
                    "leave --platform away to take that");
        }
    }

    private static List<Layer> layers(DockerManifest image, ImageConfig config, ArchiveFile archive)
            throws IOException {
        List<String> origins = LayerOrigins.of(config, image.layers().size());
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < image.layers().size(); i++) {
            String name = image.layers().get(i);
            String what = "layer '" + name + "' of " + archive.name();
            Member member = require(archive, name, what);
            layers.add(
                    new ArchiveLayer(
                            archive.bytes(),
                            member.offset(),
                            member.size(),
                            MemberDigests.ofBlob(name).orElse(null),
                            config.diffIds().get(i),
                            origins.get(i),
                            what));
        }
        return layers;
    }

    private static Member require(ArchiveFile archive, String member, String what)
            throws MalformedImageException {
        return archive.index()
                .find(member)
                .orElseThrow(() ->
                        new MalformedImageException(
                                "read " + what,
                                "the archive has no such file, or a link to nowhere",
                                "save or download the archive again"));
    }
}
