package dev.lazaret.harden.destination;

import dev.lazaret.base.ImageReference;
import dev.lazaret.oci.OpenOptions;
import dev.lazaret.oci.registry.PushProgress;
import dev.lazaret.oci.write.WrittenImage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * An image that can be looked at and is not yet where it is to be. When it is closed, nothing is
 * left of what was not published.
 */
public sealed interface StagedImage extends Closeable permits StagedOnDisk, StagedForPush {

    /** Where it is written. */
    DiskDestination draft();

    /**
     * Puts it in its place.
     *
     * @param source the image that was hardened, if it lies in a registry
     * @throws IOException if it could not be; the place is then as it was
     */
    void publish(
            WrittenImage written,
            OpenOptions options,
            Optional<ImageReference> source,
            PushProgress progress)
            throws IOException;
}
