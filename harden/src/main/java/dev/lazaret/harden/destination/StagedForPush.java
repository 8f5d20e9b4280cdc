package dev.lazaret.harden.destination;

import dev.lazaret.base.Digest;
import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.registry.LayoutPush;
import dev.lazaret.oci.registry.PushProgress;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/**
 * Written as a layout in a temporary directory, which somebody else removes, and pushed from there.
 */
record StagedForPush(DiskDestination draft, ImageReference to) implements StagedImage {

    @Override
    public void publish(
            WrittenImage written,
            OpenOptions options,
            Optional<ImageReference> source,
            PushProgress progress)
            throws IOException {
        Digest manifest = Objects.requireNonNull(written.manifestDigest(), "of a layout");
        new LayoutPush(options).push(draft.path(), manifest, to, source, progress);
    }

    @Override
    public void close() {
        // with the directory
    }
}
