package dev.lazaret.oci;

import dev.lazaret.base.ImageReference;

import java.nio.file.Path;

/** Where an image is. What people write is read by {@code ImageLocators.parse}. */
public sealed interface ImageLocator {

    /** {@code alpine:3.20}, {@code localhost:5000/team/app@sha256:…}. */
    record Registry(ImageReference reference) implements ImageLocator {}

    /**
     * {@code docker-archive:FILE[:REF]}: what {@code docker save} writes.
     *
     * @param reference which image of the archive, empty for its only one
     */
    record DockerArchive(Path file, String reference) implements ImageLocator {}

    /** {@code oci-archive:FILE[:TAG]}: an OCI image layout in a tar. */
    record OciArchive(Path file, String reference) implements ImageLocator {}

    /**
     * A bare file name: whatever archive it turns out to be, docker, OCI or the tar of one root
     * file system.
     */
    record Archive(Path file) implements ImageLocator {}

    /** {@code oci:DIR[:TAG]}: an OCI image layout. */
    record OciLayout(Path directory, String reference) implements ImageLocator {}

    /** {@code docker:REF} or {@code podman:REF}: the engine's API on its Unix socket. */
    record Engine(Kind kind, String reference) implements ImageLocator {
        /** Which engine. */
        public enum Kind {
            DOCKER,
            PODMAN
        }
    }

    /** {@code rootfs:DIR}. */
    record RootFilesystem(Path directory) implements ImageLocator {}

    /** {@code sbom:FILE}: CycloneDX or SPDX; has no layers and is read by the inventory room. */
    record Sbom(Path file) implements ImageLocator {}

    /** {@code -}: an archive of any kind on standard input. */
    record StandardInput() implements ImageLocator {}
}
