package dev.lazaret.oci.spec;

import java.util.List;
import java.util.Set;

/**
 * The media types of the OCI image specification (media-types.md) and of Docker's image manifest
 * version 2, schema 2.
 */
public final class MediaTypes {

    public static final String OCI_INDEX = "application/vnd.oci.image.index.v1+json";
    public static final String OCI_MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    public static final String OCI_CONFIG = "application/vnd.oci.image.config.v1+json";
    public static final String OCI_LAYER = "application/vnd.oci.image.layer.v1.tar";
    public static final String OCI_LAYER_GZIP = OCI_LAYER + "+gzip";
    public static final String OCI_LAYER_ZSTD = OCI_LAYER + "+zstd";
    public static final String DOCKER_LIST =
            "application/vnd.docker.distribution.manifest.list.v2+json";
    public static final String DOCKER_MANIFEST =
            "application/vnd.docker.distribution.manifest.v2+json";
    public static final String DOCKER_CONFIG = "application/vnd.docker.container.image.v1+json";

    /** What a registry is told we can read, best first. */
    public static final List<String> ACCEPTED_MANIFESTS =
            List.of(OCI_INDEX, OCI_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST);

    private static final String DOCKER_SCHEMA_1 =
            "application/vnd.docker.distribution.manifest.v1+";
    private static final Set<String> LAYERS =
            Set.of(
                    OCI_LAYER,
                    OCI_LAYER_GZIP,
                    OCI_LAYER_ZSTD,
                    "application/vnd.docker.image.rootfs.diff.tar",
                    "application/vnd.docker.image.rootfs.diff.tar.gzip",
                    "application/vnd.docker.image.rootfs.diff.tar.zstd");
    private static final Set<String> FOREIGN_LAYERS =
            Set.of(
                    "application/vnd.oci.image.layer.nondistributable.v1.tar",
                    "application/vnd.oci.image.layer.nondistributable.v1.tar+gzip",
                    "application/vnd.oci.image.layer.nondistributable.v1.tar+zstd",
                    "application/vnd.docker.image.rootfs.foreign.diff.tar",
                    "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip");

    private MediaTypes() {}

    public static boolean isIndex(String type) {
        return type.equals(OCI_INDEX) || type.equals(DOCKER_LIST);
    }

    public static boolean isManifest(String type) {
        return type.equals(OCI_MANIFEST) || type.equals(DOCKER_MANIFEST);
    }

    /** Docker's manifest version 2, schema 1: signed or not, gone from registries since 2024. */
    public static boolean isSchema1(String type) {
        return type.startsWith(DOCKER_SCHEMA_1);
    }

    /** A tar we can read, wherever its bytes are kept. */
    public static boolean isLayer(String type) {
        return LAYERS.contains(type) || isForeignLayer(type);
    }

    /** A layer that registries may not hold, such as Windows base layers. */
    public static boolean isForeignLayer(String type) {
        return FOREIGN_LAYERS.contains(type);
    }

    /** Configurations of images; Docker 1.10 pushed some as plain bytes. */
    public static boolean isImageConfig(String type) {
        return type.equals(OCI_CONFIG)
                || type.equals(DOCKER_CONFIG)
                || type.equals("application/octet-stream");
    }
}
