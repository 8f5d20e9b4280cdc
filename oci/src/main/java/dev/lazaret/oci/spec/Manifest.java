package dev.lazaret.oci.spec;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a registry keeps under a tag: one image, or a choice of images. */
public sealed interface Manifest {

    /**
     * One image (manifest.md).
     *
     * @param config null when the manifest has none, which is no image
     * @param artifactType empty unless it states to be something else
     */
    record OfImage(@Nullable Descriptor config, List<Descriptor> layers, String artifactType)
            implements Manifest {
        public OfImage {
            layers = List.copyOf(layers);
        }
    }

    /** Several images, by platform or name (image-index.md). */
    record Index(List<Descriptor> manifests) implements Manifest {
        public Index {
            manifests = List.copyOf(manifests);
        }
    }
}
