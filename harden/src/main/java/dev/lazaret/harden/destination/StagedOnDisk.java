package dev.lazaret.harden.destination;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.registry.PushProgress;
import dev.lazaret.oci.write.AtomicPath;
import dev.lazaret.oci.write.WrittenImage;

import java.io.IOException;
import java.util.Optional;

/**
 * Written beside its place, on the same file system, and renamed.
 *
 * @param place closed with this
 */
record StagedOnDisk(DiskDestination draft, AtomicPath place) implements StagedImage {

    @Override
    public void publish(
            WrittenImage written,
            OpenOptions options,
            Optional<ImageReference> source,
            PushProgress progress)
            throws IOException {
        place.commit();
    }

    @Override
    public void close() throws IOException {
        place.close();
    }
}
