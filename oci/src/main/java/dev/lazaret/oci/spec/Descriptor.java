package dev.lazaret.oci.spec;

import dev.lazaret.base.Digest;
import dev.lazaret.oci.Platform;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A promise about a blob (OCI image specification, descriptor.md).
 *
 * @param mediaType empty when not stated
 * @param size bytes
 * @param urls where else the blob may be had; non-empty means that registries may not hold it
 * @param platform null when not stated
 */
public record Descriptor(
        String mediaType,
        Digest digest,
        long size,
        List<String> urls,
        SortedMap<String, String> annotations,
        @Nullable Platform platform) {

    /** The annotation of an image layout's index that names the image. */
    public static final String REF_NAME = "org.opencontainers.image.ref.name";

    public Descriptor {
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative: " + size);
        }
        urls = List.copyOf(urls);
        annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
    }

    /** A descriptor with nothing but the promise. */
    public static Descriptor of(String mediaType, Digest digest, long size) {
        return new Descriptor(mediaType, digest, size, List.of(), new TreeMap<>(), null);
    }

    /** What buildkit attaches beside an image: no image of its own. */
    public boolean isAttestation() {
        return "attestation-manifest".equals(annotations.get("vnd.docker.reference.type"))
                || (platform != null && platform.os().equals("unknown"));
    }
}
