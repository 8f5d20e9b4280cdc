package dev.lazaret.oci.spec;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a registry keeps under a tag: one image, or a choice of images. */
public sealed interface Manifest {

    /**
     * One image (manifest.md).
     *
     * @param config null when the manifest has none, which is no image
     * @param artifactType empty unless it states to be something else
     * @param annotations of the manifest itself
     */
    record OfImage(
            @Nullable Descriptor config,
            List<Descriptor> layers,
            String artifactType,
            SortedMap<String, String> annotations)
            implements Manifest {
        public OfImage {
            layers = List.copyOf(layers);
            annotations = Collections.unmodifiableSortedMap(new TreeMap<>(annotations));
        }
    }

    /** Several images, by platform or name (image-index.md). */
    record Index(List<Descriptor> manifests) implements Manifest {
        public Index {
            manifests = List.copyOf(manifests);
        }
    }
}
